import type { Timer } from '../ports/Timer.ts'

/** The timer of a page. */
export const createTimer = (): Timer => ({
  after: (delayMs, callBack) => {
    const timer = setTimeout(callBack, delayMs)
    return () => clearTimeout(timer)
  },
})
