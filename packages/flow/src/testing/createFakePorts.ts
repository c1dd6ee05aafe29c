import type { Ports } from '../ports/Ports.ts'
import type { Transport } from '../ports/Transport.ts'
import { createFakeTransport, type FakeTransport } from './createFakeTransport.ts'
import { fixedTimeMs } from './fixedTimeMs.ts'

/** The world for a test: time stands still, names are counted, and the page wakes when it is told to. */
export interface FakePorts extends Ports {
  readonly transport: FakeTransport
  /** What the storage holds. */
  readonly stored: ReadonlyMap<string, string>
  /** How many listen to the page. */
  readonly countWakers: () => number
  readonly wake: () => void
}

/**
 * Creates every port of a flow for tests and stories.
 *
 * @param answers calls of the transport that answer by themselves
 *
 * @example
 * const ports = createFakePorts()
 * const flow = createWindowFlow({ ports, request: () => request })
 */
export const createFakePorts = (answers?: Partial<Transport>): FakePorts => {
  const stored = new Map<string, string>()
  const wakers = new Set<() => void>()
  let ids = 0
  return {
    transport: createFakeTransport(answers),
    clock: { now: () => fixedTimeMs },
    random: { id: () => `attempt-${++ids}` },
    storage: {
      read: (key) => stored.get(key),
      write: (key, value) => void stored.set(key, value),
      remove: (key) => void stored.delete(key),
    },
    page: {
      support: () => 'supported',
      onWake: (listener) => {
        const waker = () => listener()
        wakers.add(waker)
        return () => void wakers.delete(waker)
      },
    },
    stored,
    countWakers: () => wakers.size,
    wake: () => {
      for (const waker of wakers) waker()
    },
  }
}
