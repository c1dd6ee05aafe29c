import * as v from 'valibot'
import { sandboxCalls } from './sandboxCalls.ts'

const FaultKindSchema = v.variant('kind', [
  /** The call is refused with a code of its surface, and does nothing. */
  v.object({ kind: v.literal('code'), code: v.pipe(v.string(), v.regex(/^E\d{4}$/)) }),
  /** The answer comes late, in real milliseconds. */
  v.object({
    kind: v.literal('delay'),
    byMs: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120_000)),
  }),
  /** The connection ends without an answer: before the call did anything, or after it did all. */
  v.object({ kind: v.literal('drop'), when: v.picklist(['before', 'after']) }),
  /** The call does all, and half of its answer comes. */
  v.object({ kind: v.literal('cutBody') }),
])

/** Wire shape of a planned fault: what the next calls of a name meet. */
export const PlannedFaultSchema = v.object({
  call: v.picklist(sandboxCalls),
  /** How many of the next calls; counts down. */
  times: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  fault: FaultKindSchema,
})

/** What the next calls of a name meet. Several for one call are met one after the other. */
export type PlannedFault = Readonly<v.InferOutput<typeof PlannedFaultSchema>>

/** Wire shape of `GET /__sandbox/faults`: what is planned and not spent, in the order of planning. */
export const FaultsSchema = v.object({ faults: v.array(PlannedFaultSchema) })

/** Planned faults. */
export type Faults = Readonly<v.InferOutput<typeof FaultsSchema>>
