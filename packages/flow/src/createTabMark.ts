import type { Storage } from './ports/Ports.ts'

/** A word that a tab remembers for one of the site's requests, across a reload. */
export interface TabMark {
  readonly read: () => string | undefined
  readonly write: (word: string) => void
  readonly clear: () => void
}

/**
 * What a tab has the site's server complete, so that a reload goes on.
 *
 * @param key in the storage; one for all requests of a kind, of which a tab completes one at a time
 */
export const createTabMark = (tabStorage: Storage, key: string, requestId: string): TabMark => {
  const owner = encodeURIComponent(requestId)
  const read = (): string | undefined => {
    const [found, word] = tabStorage.read(key)?.split(' ') ?? []
    return found === owner ? word : undefined
  }
  return {
    read,
    write: (word) => tabStorage.write(key, `${owner} ${word}`),
    clear: () => {
      if (read() !== undefined) tabStorage.remove(key)
    },
  }
}
