import { useEffect, useState } from 'react'

/**
 * The time, ticking. Call it in a leaf: it renders once an interval.
 *
 * @param offsetMs what to add to the browser's clock
 * @param everyMs how often to tick; 0 never
 */
export const useNow = (offsetMs: number, everyMs: number): number => {
  const [nowMs, setNowMs] = useState(Date.now)

  useEffect(() => {
    if (everyMs === 0) return
    const timer = setInterval(() => setNowMs(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])

  return nowMs + offsetMs
}
