import type { Store } from '@kakao-cert/relay'

/** When sessions have to be looked at again, read off what is written to a store. */
export interface Dues {
  /** The store, which tells by what is written to it. */
  readonly store: Store
  readonly earliestMs: () => number
  /** Whether a session need not be looked at any more. */
  readonly isDone: (sessionId: string) => boolean
  /** Resolves when all that is due at a time was looked at, and it is known when to look again. */
  readonly settled: (nowMs: number) => Promise<void>
}

/** The longest that a relay waits between two looks; while one is under way, the next is due later than that. */
const longestWaitMs = 10_000

/** Listens to a store for the dues of sessions. */
export const createDues = (store: Store): Dues => {
  const dues = new Map<string, number>()
  let onWritten = () => {}
  return {
    store: {
      ...store,
      write: async (changes) => {
        const isWritten = await store.write(changes)
        if (!isWritten) return false
        for (const { kind, key, dueAtMs } of changes) {
          if (kind !== 'session') continue
          if (dueAtMs === undefined) dues.delete(key)
          else dues.set(key, dueAtMs)
        }
        onWritten()
        return true
      },
    },
    earliestMs: () => Math.min(...dues.values()),
    isDone: (sessionId) => !dues.has(sessionId),
    settled: (nowMs) =>
      new Promise((resolve) => {
        onWritten = () => {
          if ([...dues.values()].every((dueAtMs) => dueAtMs > nowMs && dueAtMs <= nowMs + longestWaitMs))
            resolve()
        }
        onWritten()
      }),
  }
}
