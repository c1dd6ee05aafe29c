/** Lets callers with the same key share what one of them has begun. */
export interface Share<T> {
  readonly run: (key: string, begin: () => Promise<T>) => Promise<T>
  readonly isRunning: (key: string) => boolean
  /** Resolves when nothing is under way. */
  readonly settled: () => Promise<void>
}

/** Nothing is under way yet. */
export const createShare = <T>(): Share<T> => {
  const running = new Map<string, Promise<T>>()
  return {
    run: (key, begin) => {
      const found = running.get(key)
      if (found) return found
      const begun = begin().finally(() => running.delete(key))
      running.set(key, begun)
      return begun
    },
    isRunning: (key) => running.has(key),
    settled: async () => {
      while (running.size > 0) await Promise.allSettled(running.values())
    },
  }
}
