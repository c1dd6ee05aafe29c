import type { Clock } from './Clock.ts'
import { resultMs } from './limits.ts'

const firstPauseMs = 100
const maxPauseMs = 5000

interface Options {
  readonly clock: Clock
  readonly report: (error: unknown) => void
}

/**
 * Writes what must not get lost, again and again while the store is away. After ten minutes there is nothing left that
 * it could save, and it rejects.
 */
export const untilWritten = async (write: () => Promise<void>, { clock, report }: Options): Promise<void> => {
  const endMs = clock.now() + resultMs
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(2 * pauseMs, maxPauseMs)) {
    try {
      await write()
      return
    } catch (error) {
      if (clock.now() >= endMs) throw error
      report(error)
      await clock.wait(pauseMs)
    }
  }
}
