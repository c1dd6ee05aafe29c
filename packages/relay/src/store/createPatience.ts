import { setTimeout as wait } from 'node:timers/promises'

interface Options {
  readonly patienceMs: number
  /** Whether an error may pass by itself. */
  readonly isPassing: (error: unknown) => boolean
  /** Ends all waiting. */
  readonly signal: AbortSignal
}

const firstDelayMs = 25
const maxDelayMs = 1000

/**
 * Tries work again and again while what hinders it may pass, less and less often.
 *
 * @returns tries; work is told how many times it was tried before
 */
export const createPatience =
  ({ patienceMs, isPassing, signal }: Options) =>
  async <T>(work: (triedBefore: number) => Promise<T>): Promise<T> => {
    const endMs = performance.now() + patienceMs
    for (let tried = 0; ; tried += 1) {
      try {
        return await work(tried)
      } catch (error) {
        const delayMs = Math.min(maxDelayMs, firstDelayMs * 2 ** tried)
        if (signal.aborted || !isPassing(error) || performance.now() + delayMs > endMs) throw error
        await wait(delayMs, undefined, { signal }).catch(() => {})
      }
    }
  }
