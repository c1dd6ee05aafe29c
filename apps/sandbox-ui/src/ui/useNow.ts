import { useEffect, useState } from 'react'
import type { ShownClock } from './ShownClock.ts'

const everyMs = 1000

/** The time of a clock, ticking unless it stands. Call it in a leaf: it renders once a second. */
export const useNow = (clock: ShownClock): number => {
  const [nowMs, setNowMs] = useState(Date.now)
  const isRunning = clock.kind === 'running'

  useEffect(() => {
    if (!isRunning) return
    const tick = () => setNowMs(Date.now())
    const timer = setInterval(tick, everyMs)
    return () => clearInterval(timer)
  }, [isRunning])

  return clock.kind === 'running' ? nowMs + clock.offsetMs : clock.atMs
}
