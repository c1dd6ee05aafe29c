import * as v from 'valibot'
import { FieldProblemsSchema } from './FieldProblems.ts'

/** Wire shape of a refusal. */
export const ProblemSchema = v.object({
  error: v.object({
    surface: v.picklist(['rest', 'window', 'login', 'client']),
    code: v.pipe(v.string(), v.maxLength(100)),
    cause: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
    /** A `Reason`, or one that a later version knows: its code says enough to go on. */
    reason: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
    message: v.pipe(v.string(), v.maxLength(1000)),
    fields: v.exactOptional(FieldProblemsSchema),
    /** Whether the session goes on; as good as `false` where it is missing. */
    canGoOn: v.exactOptional(v.boolean()),
  }),
})

/** A refusal of the window API, or of a login: the body of every answer that is not 2xx. */
export type Problem = v.InferOutput<typeof ProblemSchema>
