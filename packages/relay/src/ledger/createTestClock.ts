import type { Clock } from './Clock.ts'

// For tests only. Nothing that is shipped imports this file.

interface Waiting {
  readonly atMs: number
  readonly resolve: () => void
}

/** Lets everything run that does not wait for the clock. */
export const settleAll = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** A clock that moves when it is told to; whoever waits goes on in the order of time. */
export const createTestClock = (
  startMs: number,
): Clock & { readonly advance: (ms: number) => Promise<void> } => {
  let nowMs = startMs
  const waiting = new Set<Waiting>()
  return {
    now: () => nowMs,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const entry: Waiting = {
          atMs: nowMs + ms,
          resolve: () => {
            waiting.delete(entry)
            resolve()
          },
        }
        waiting.add(entry)
        signal?.addEventListener('abort', entry.resolve, { once: true })
      }),
    advance: async (ms) => {
      const endMs = nowMs + ms
      await settleAll()
      for (;;) {
        const [next] = [...waiting].filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)
        if (!next) break
        nowMs = Math.max(nowMs, next.atMs)
        next.resolve()
        await settleAll()
      }
      nowMs = endMs
    },
  }
}
