import type { Storage } from '../ports/Ports.ts'

/**
 * A storage of the page; where that is closed to us nothing is remembered, and nothing fails.
 *
 * @param kind `sessionStorage` is of one tab only
 */
export const createBrowserStorage = (kind: 'localStorage' | 'sessionStorage' = 'localStorage'): Storage => {
  const guarded = <T>(use: (storage: globalThis.Storage) => T): T | undefined => {
    try {
      return use(globalThis[kind])
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
