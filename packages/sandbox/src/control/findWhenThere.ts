const waitMs = 5000
const everyMs = 50

/** Looks for something until it is there; rejects after five seconds, naming it. */
export const findWhenThere = async <T>(name: string, find: () => Promise<T | undefined>): Promise<T> => {
  for (let waitedMs = 0; waitedMs <= waitMs; waitedMs += everyMs) {
    const found = await find()
    if (found !== undefined) return found
    await new Promise((done) => setTimeout(done, everyMs))
  }
  throw new Error(`No ${name} within ${waitMs / 1000} seconds.`)
}
