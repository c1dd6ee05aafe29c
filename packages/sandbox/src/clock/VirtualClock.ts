import type { ClockChange, ClockReading } from '@kakao-cert/protocol/sandbox'

/** The sandbox's time: it runs with the real one until somebody moves or freezes it. */
export interface VirtualClock {
  readonly now: () => number
  readonly read: () => ClockReading
  readonly change: (change: ClockChange) => void
  /** How often it was changed; it never goes back, not even at a restart. */
  readonly changes: () => number
  /** Goes on from a time, be it an earlier one. */
  readonly restore: (at: Pick<ClockReading, 'nowMs' | 'isFrozen'>) => void
  /** Runs once when the virtual time reaches `atMs`; answers with a function that calls it off. */
  readonly schedule: (atMs: number, run: () => void) => () => void
  /** Calls everything off. */
  readonly dispose: () => void
}
