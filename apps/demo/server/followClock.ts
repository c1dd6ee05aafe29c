import type { RelayClock } from '@kakao-cert/relay'
import { EventSource } from 'eventsource'

/** A reading of the sandbox's clock, as its control API tells it. */
interface Reading {
  readonly nowMs: number
  readonly offsetMs: number
  readonly isFrozen: boolean
}

/**
 * The clock of a sandbox, so that moving it moves the whole demo. A relay before the real service has the machine's time, and
 * needs none of this.
 */
export const followClock = (sandboxUrl: string): RelayClock => {
  const listeners = new Set<() => void>()
  let reading: Reading = { nowMs: 0, offsetMs: 0, isFrozen: false }

  new EventSource(`${sandboxUrl}/__sandbox/events`).addEventListener('change', ({ data }) => {
    const { clock: next } = JSON.parse(String(data)) as { readonly clock: Reading }
    if (next.offsetMs === reading.offsetMs && next.isFrozen === reading.isFrozen) return
    reading = next
    listeners.forEach((listener) => listener())
  })

  return {
    now: () => (reading.isFrozen ? reading.nowMs : Date.now() + reading.offsetMs),
    onMove: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
