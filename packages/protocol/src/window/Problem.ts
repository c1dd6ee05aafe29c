import * as v from 'valibot'
import { FieldProblemsSchema, type FieldProblems } from './FieldProblems.ts'
import { reasons, type Reason, type ReasonSpec } from './reasons.ts'

/** Wire shape of a refusal. */
export const ProblemSchema = v.object({
  error: v.object({
    surface: v.picklist(['rest', 'window', 'client']),
    code: v.pipe(v.string(), v.maxLength(100)),
    cause: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
    reason: v.exactOptional(v.picklist(Object.keys(reasons) as Reason[])),
    message: v.pipe(v.string(), v.maxLength(1000)),
    fields: v.exactOptional(FieldProblemsSchema),
  }),
})

/** A refusal of the window API: the body of every answer that is not 2xx. */
export type Problem = v.InferOutput<typeof ProblemSchema>

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
  return { error: { ...spec, surface, reason, message: sentence, ...(fields && { fields }) } }
}
