import { listFailures } from './listFailures.ts'
import type { ShortSignFailure } from './shortSignFailures.ts'

/**
 * What a number of the API host means for a short signature.
 *
 * @returns `undefined` where it means something else, such as -401
 *
 * @example
 * failureOfKapi(-423) // 'transactionHasExpired'
 */
export const failureOfKapi = (number: number): ShortSignFailure | undefined =>
  listFailures().find(({ names }) => 'kapi' in names && names.kapi === number)?.failure
