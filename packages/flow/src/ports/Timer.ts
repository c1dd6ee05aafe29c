/** Something that calls back later. */
export interface Timer {
  /** Calls back once; answers with a function that stops it. */
  readonly after: (delayMs: number, run: () => void) => () => void
}
