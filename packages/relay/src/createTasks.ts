/** What is under way, so that it can be waited for. */
export interface Tasks {
  readonly add: <T>(task: Promise<T>) => Promise<T>
  /** Resolves when nothing is under way any more, what was begun meanwhile included. */
  readonly settled: () => Promise<void>
}

/** Nothing is under way yet. */
export const createTasks = (): Tasks => {
  const running = new Set<Promise<unknown>>()
  return {
    add: (task) => {
      const ending = task.catch(() => {}).finally(() => running.delete(ending))
      running.add(ending)
      return task
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running)
    },
  }
}
