/** Work that has begun and not ended. */
export interface Begun {
  /** Counts work among it until it ends; gives it back. */
  readonly add: <T>(work: Promise<T>) => Promise<T>
  /** Waits until all of it has ended, however it ends. */
  readonly settle: () => Promise<void>
}

/** Keeps what is being closed open until nobody uses it any more. */
export const createBegun = (): Begun => {
  const begun = new Set<Promise<unknown>>()
  return {
    add: (work) => {
      const counted = work.finally(() => begun.delete(counted))
      begun.add(counted)
      return counted
    },
    settle: async () => {
      await Promise.allSettled(begun)
    },
  }
}
