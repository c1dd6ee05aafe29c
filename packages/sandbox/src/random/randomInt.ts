/** A random whole number from 0 up to, not including, `below` (at most 2³²). */
export const randomInt = (below: number): number =>
  Math.floor((crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32) * below)
