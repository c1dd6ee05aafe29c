/** What a relay writes its log with: pino's logger is one. Nothing personal and no secret is written. */
export interface RelayLog {
  readonly error: (facts: object, sentence: string) => void
  readonly warn: (facts: object, sentence: string) => void
  readonly info: (facts: object, sentence: string) => void
}
