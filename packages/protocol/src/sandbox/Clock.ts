import * as v from 'valibot'

/** Wire shape of the sandbox's virtual clock. */
export const ClockSchema = v.object({ nowMs: v.number(), offsetMs: v.number(), isFrozen: v.boolean() })

/** The sandbox's virtual clock. */
export type ClockReading = Readonly<v.InferOutput<typeof ClockSchema>>

/** Wire shape of a change to the clock, in whole milliseconds; forwards only. */
export const ClockChangeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('advance'),
    byMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366 * 86_400_000)),
  }),
  v.object({
    kind: v.literal('set'),
    toMs: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8e15)),
  }),
  v.object({ kind: v.literal('freeze') }),
  v.object({ kind: v.literal('resume') }),
])

/** A change to the sandbox's virtual clock. */
export type ClockChange = Readonly<v.InferOutput<typeof ClockChangeSchema>>
