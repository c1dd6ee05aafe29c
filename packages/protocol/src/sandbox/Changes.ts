import * as v from 'valibot'
import { ClockSchema } from './Clock.ts'

/**
 * Wire shape of the event `change` of `GET /__sandbox/events`: a counter for each part of a sandbox, which goes up when
 * the part changes. Whoever shows a part reads it again when its counter differs.
 */
export const ChangesSchema = v.object({
  transactions: v.number(),
  calls: v.number(),
  faults: v.number(),
  /** Limits and maintenance. */
  settings: v.number(),
  clock: ClockSchema,
})

/** What changed in a sandbox. */
export type Changes = Readonly<v.InferOutput<typeof ChangesSchema>>
