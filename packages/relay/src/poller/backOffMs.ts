const firstMs = 1000
const longestMs = 30_000

/** After how long a service that failed is asked again: twice as long each time, for half a minute at most. */
export const backOffMs = (failures: number): number =>
  Math.min(longestMs, firstMs * 2 ** Math.min(Math.max(0, failures - 1), 10))
