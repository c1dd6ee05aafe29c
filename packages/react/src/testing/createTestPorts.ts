import type { Ports } from '@kakao-cert/flow'

/** Ports for tests and stories: a storage of their own, and a page that is never put to sleep. */
export const createTestPorts = (): Omit<Ports, 'transport'> => {
  const stored = new Map<string, string>()
  let ids = 0
  return {
    clock: { now: () => Date.now() },
    random: { id: () => `id-${++ids}` },
    storage: {
      read: (key) => stored.get(key),
      write: (key, value) => void stored.set(key, value),
      remove: (key) => void stored.delete(key),
    },
    page: { support: () => 'supported', onWake: () => () => {} },
  }
}
