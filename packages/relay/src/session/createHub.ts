import type { Store } from '../store/Store.ts'

/** Tells who follows a session that something there is new, whichever instance did it. */
export interface Hub {
  readonly subscribe: (sessionId: string, listener: () => void) => () => void
  readonly close: () => void
}

/** A hub that hears of changes from a store. */
export const createHub = (store: Pick<Store, 'watch'>): Hub => {
  const listeners = new Map<string, Set<() => void>>()
  const stop = store.watch(({ kind, key }) => {
    if (kind === 'session') listeners.get(key)?.forEach((listener) => listener())
  })
  return {
    subscribe: (sessionId, listener) => {
      const own = listeners.get(sessionId) ?? new Set()
      listeners.set(sessionId, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0 && listeners.get(sessionId) === own) listeners.delete(sessionId)
      }
    },
    close: stop,
  }
}
