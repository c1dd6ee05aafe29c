/** The time, as the relay has it. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Resolves after so many milliseconds, or at once when it is told to; never rejects. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>
}
