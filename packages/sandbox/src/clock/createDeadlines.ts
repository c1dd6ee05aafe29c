import type { VirtualClock } from './VirtualClock.ts'

/** One deadline for each id. */
export interface Deadlines {
  /** Replaces that of the id. */
  readonly set: (id: string, atMs: number, run: () => void) => void
  readonly callOff: (id: string) => void
  /** Calls all off. */
  readonly clear: () => void
}

/** Deadlines on a clock. */
export const createDeadlines = (clock: Pick<VirtualClock, 'schedule'>): Deadlines => {
  const calls = new Map<string, () => void>()
  const callOff = (id: string) => {
    calls.get(id)?.()
    calls.delete(id)
  }
  return {
    set: (id, atMs, run) => {
      callOff(id)
      const call = clock.schedule(atMs, () => {
        calls.delete(id)
        run()
      })
      calls.set(id, call)
    },
    callOff,
    clear: () => [...calls.keys()].forEach(callOff),
  }
}
