/** What time it is, for a relay. */
export interface RelayClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Calls back when the time was moved, as a sandbox's can be; answers with a function that stops it. */
  readonly onMove?: (listener: () => void) => () => void
}
