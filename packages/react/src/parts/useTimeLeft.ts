import { useEffect, useState } from 'react'

interface Reading {
  /** When it is over, by the server's clock. */
  readonly untilMs: number
  readonly serverTimeMs: number
  /** When `serverTimeMs` was read, by the clock of this device. */
  readonly receivedAtMs: number
}

const leftAt = ({ untilMs, serverTimeMs, receivedAtMs }: Reading, nowMs: number) =>
  Math.max(0, untilMs - serverTimeMs - (nowMs - receivedAtMs))

/** Milliseconds until a time of the server's clock; re-renders every second, and stops at zero. */
export const useTimeLeft = (reading: Reading): number => {
  const [nowMs, setNowMs] = useState(Date.now)
  const isOver = leftAt(reading, nowMs) === 0
  useEffect(() => {
    if (isOver) return
    const timer = setInterval(() => setNowMs(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isOver])
  // The reading may be newer than the last tick.
  return leftAt(reading, Math.max(nowMs, reading.receivedAtMs))
}
