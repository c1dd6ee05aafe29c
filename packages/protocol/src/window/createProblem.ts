import { findCode } from '@kakao-cert/codes'
import type { FieldProblems } from './FieldProblems.ts'
import type { Problem } from './Problem.ts'
import { reasons, type Reason, type ReasonSpec } from './reasons.ts'

interface Details {
  readonly fields?: FieldProblems
}

/**
 * The refusal for a reason, as it goes over the wire with `reasons[reason].status`.
 *
 * @example
 * createProblem('invalidField', { fields: { birthday: 'notADate' } })
 */
export const createProblem = (reason: Reason, { fields }: Details = {}): Problem => {
  const { status: _, sentence, surface = 'window', ...spec }: ReasonSpec = reasons[reason]
  const { transaction, action } = findCode(surface, spec.code)
  // A person who can mend the details sends them again in the same session.
  const canGoOn = transaction === 'alive' || action === 'editDetails'
  return { error: { ...spec, surface, reason, message: sentence, ...(fields && { fields }), canGoOn } }
}
