import type { ClockChange, ClockReading } from '@kakao-cert/protocol/sandbox'
import type { VirtualClock } from './VirtualClock.ts'

interface Alarm {
  readonly atMs: number
  readonly run: () => void
}

/** Where the clock was when a sandbox stopped. */
export interface ClockPosition {
  readonly offsetMs: number
  readonly frozenAtMs?: number
  /** How often it was changed. */
  readonly changes?: number
}

interface Options {
  readonly position?: ClockPosition | undefined
  readonly onChange?: (position: ClockPosition) => void
}

// setTimeout counts in 32 bits; a longer wait is taken in pieces.
const longestTimeoutMs = 2 ** 31 - 1

/**
 * A clock that can be advanced, set and frozen, but never goes back. Alarms that a change passes over run before
 * `change` returns, in order of their time; so do those that they set and that are due, after them.
 *
 * @example
 * const clock = createVirtualClock()
 * clock.change({ kind: 'advance', byMs: 600_000 })
 */
export const createVirtualClock = ({ position, onChange }: Options = {}): VirtualClock => {
  let current: ClockPosition = position ?? { offsetMs: 0 }
  const alarms = new Set<Alarm>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let armedForMs = Number.POSITIVE_INFINITY

  const now = () => current.frozenAtMs ?? Date.now() + current.offsetMs

  const read = (): ClockReading => ({
    nowMs: now(),
    offsetMs: now() - Date.now(),
    isFrozen: current.frozenAtMs !== undefined,
  })

  const arm = (atMs: number) => {
    clearTimeout(timer)
    armedForMs = Number.POSITIVE_INFINITY
    const waitMs = Math.max(atMs - now(), 0)
    if (waitMs > 0 && (current.frozenAtMs !== undefined || atMs === Number.POSITIVE_INFINITY)) return
    armedForMs = atMs
    timer = setTimeout(runDue, Math.min(waitMs, longestTimeoutMs))
  }

  const findDue = () => [...alarms].filter(({ atMs }) => atMs <= now()).toSorted((a, b) => a.atMs - b.atMs)

  const runDue = () => {
    // An alarm can set another one that is due already.
    for (let due = findDue(); due.length > 0; due = findDue()) {
      for (const alarm of due) if (alarms.delete(alarm)) alarm.run()
    }
    let firstMs = Number.POSITIVE_INFINITY
    for (const { atMs } of alarms) firstMs = Math.min(firstMs, atMs)
    arm(firstMs)
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
        return move(Math.max(change.toMs, now()))
      case 'freeze':
        return { offsetMs: current.offsetMs, frozenAtMs: now() }
      case 'resume':
        return { offsetMs: now() - Date.now() }
    }
  }

  const changes = () => current.changes ?? 0

  const moveTo = (next: ClockPosition) => {
    current = { ...next, changes: changes() + 1 }
    onChange?.(current)
    runDue()
  }

  return {
    now,
    changes,
    read,
    change: (change) => {
      moveTo(positionAfter(change))
    },
    restore: ({ nowMs, isFrozen }) => {
      const offsetMs = nowMs - Date.now()
      moveTo(isFrozen ? { offsetMs, frozenAtMs: nowMs } : { offsetMs })
    },
    schedule: (atMs, run) => {
      const alarm: Alarm = { atMs, run }
      alarms.add(alarm)
      if (atMs < armedForMs) arm(atMs)
      return () => void alarms.delete(alarm)
    },
    dispose: () => {
      clearTimeout(timer)
      alarms.clear()
    },
  }
}
