/** Names and values of an address. */
export type Parameters = readonly (readonly [name: string, value: string])[]

/** The address of the page, as far as a window or a login that leads back to it is concerned. */
export interface Address {
  /** What the address of the page says, where that is the one that was to be led back to. */
  readonly read: (redirectUri: string) => Parameters | undefined
  /** Takes the return out of the address, and leaves no trace of it in the history. */
  readonly strip: () => void
  /** Calls back when the page is shown again as it was left, by the Back button; answers with a function that stops it. */
  readonly onRestored: (listener: () => void) => () => void
}
