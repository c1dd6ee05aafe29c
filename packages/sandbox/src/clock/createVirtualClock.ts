import type { ClockChange, ClockReading } from '@kakao-cert/protocol/sandbox'
import type { VirtualClock } from './VirtualClock.ts'

interface Alarm {
  readonly atMs: number
  readonly run: () => void
  timer?: ReturnType<typeof setTimeout>
}

/** Where the clock was when a sandbox stopped. */
export interface ClockPosition {
  readonly offsetMs: number
  readonly frozenAtMs?: number
}

interface Options {
  readonly position?: ClockPosition | undefined
  readonly onChange?: (position: ClockPosition) => void
}

// setTimeout counts in 32 bits; a longer wait is taken in pieces.
const longestTimeoutMs = 2 ** 31 - 1

/**
 * A clock that can be advanced, set and frozen. Alarms that a change passes over run before `change` returns, in order
 * of their time.
 *
 * @example
 * const clock = createVirtualClock()
 * clock.change({ kind: 'advance', byMs: 600_000 })
 */
export const createVirtualClock = ({ position, onChange }: Options = {}): VirtualClock => {
  let current: ClockPosition = position ?? { offsetMs: 0 }
  const alarms = new Set<Alarm>()

  const now = () => current.frozenAtMs ?? Date.now() + current.offsetMs

  const read = (): ClockReading => ({
    nowMs: now(),
    offsetMs: now() - Date.now(),
    isFrozen: current.frozenAtMs !== undefined,
  })

  const arm = (alarm: Alarm) => {
    clearTimeout(alarm.timer)
    if (current.frozenAtMs !== undefined) return
    alarm.timer = setTimeout(runDue, Math.min(Math.max(alarm.atMs - now(), 0), longestTimeoutMs))
  }

  const runDue = () => {
    const due = [...alarms].filter(({ atMs }) => atMs <= now()).sort((a, b) => a.atMs - b.atMs)
    for (const alarm of due) {
      clearTimeout(alarm.timer)
      if (alarms.delete(alarm)) alarm.run()
    }
    alarms.forEach(arm)
  }

  const positionAfter = (change: ClockChange): ClockPosition => {
    const move = (toMs: number): ClockPosition =>
      current.frozenAtMs === undefined
        ? { offsetMs: toMs - Date.now() }
        : { offsetMs: current.offsetMs, frozenAtMs: toMs }
    switch (change.kind) {
      case 'advance':
        return move(now() + change.byMs)
      case 'set':
        return move(change.toMs)
      case 'freeze':
        return { offsetMs: current.offsetMs, frozenAtMs: now() }
      case 'resume':
        return { offsetMs: now() - Date.now() }
    }
  }

  return {
    now,
    read,
    change: (change) => {
      current = positionAfter(change)
      onChange?.(current)
      runDue()
    },
    schedule: (atMs, run) => {
      const alarm: Alarm = { atMs, run }
      alarms.add(alarm)
      arm(alarm)
      return () => {
        clearTimeout(alarm.timer)
        alarms.delete(alarm)
      }
    },
    dispose: () => {
      for (const { timer } of alarms) clearTimeout(timer)
      alarms.clear()
    },
  }
}
