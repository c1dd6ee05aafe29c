import { findCode } from '@kakao-cert/codes'
import type { Problem } from '../window/Problem.ts'
import { failureOfError } from './failureOfError.ts'
import { shortSignReasons, type ShortSignReason } from './shortSignReasons.ts'
import { toPlatformError } from './toPlatformError.ts'

/**
 * The refusal for a reason, as it goes over the wire with `shortSignReasons[reason].status`.
 *
 * @example
 * createShortSignProblem('notSigned').error.code // 'E2006'
 */
export const createShortSignProblem = (reason: ShortSignReason): Problem => {
  const { status: _, sentence, surface, code } = shortSignReasons[reason]
  const failure = failureOfError({ surface, code })
  // The row of the platforms knows what a short signature can do next; the REST row of the same code is about verify.
  const { transaction } = failure
    ? findCode('android', toPlatformError(failure, 'android').code)
    : findCode(surface, code)
  return { error: { surface, code, reason, message: sentence, canGoOn: transaction === 'alive' } }
}
