import type { Storage } from '../ports/Ports.ts'

/** The page's `localStorage`; where that is closed to us nothing is remembered, and nothing fails. */
export const createBrowserStorage = (): Storage => {
  const guarded = <T>(use: (storage: globalThis.Storage) => T): T | undefined => {
    try {
      return use(globalThis.localStorage)
    } catch {
      return undefined
    }
  }
  return {
    read: (key) => guarded((storage) => storage.getItem(key)) ?? undefined,
    write: (key, value) => guarded((storage) => storage.setItem(key, value)),
    remove: (key) => guarded((storage) => storage.removeItem(key)),
  }
}
