import { randomInt } from './randomInt.ts'

/** A string of random decimal digits, `length` long. */
export const randomDigits = (length: number): string =>
  Array.from({ length }, () => String(randomInt(10))).join('')
