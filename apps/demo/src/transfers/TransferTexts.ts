/** The texts of the page of transfers. */
export interface TransferTexts {
  readonly heading: string
  readonly lead: string
  readonly terms: string
  readonly start: string
  readonly requestTitle: string
  readonly waitingHeading: string
  readonly waitingBody: string
  readonly check: string
  readonly readyBody: (time: string) => string
  readonly list: string
  readonly approve: (to: string) => string
  readonly approveShort: string
  readonly approveAll: string
  readonly approved: (counter: number) => string
  readonly deleteKeyPair: string
  readonly busy: string
  readonly home: string
  readonly amount: (won: number) => string
}
