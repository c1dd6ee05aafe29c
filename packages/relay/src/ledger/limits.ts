/** How long after the signature the service verifies it, and tells who signed, in milliseconds: ten minutes, as published. */
export const resultMs = 600_000

/** How many calls of one step may get lost: the first, and its one recovery. */
export const maxLost = 2

/** How long a recovery waits, in milliseconds, so that it does not meet what broke the first call. */
export const recoverAfterMs = 1000

/** After how long, in milliseconds since the signature, others do what whoever heard of it has not even begun. */
export const takeOverMs = 5000

/** How often one step may be refused with nothing spent before that is the outcome. */
export const maxRefused = 20

/** How long a step waits after it was refused so many times in a row, in milliseconds. */
export const refusedForMs = (times: number): number => Math.min(1000 * 2 ** (times - 1), 30_000)
