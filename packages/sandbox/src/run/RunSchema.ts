import { LimitsChangeSchema, TimelineEntrySchema } from '@kakao-cert/protocol/sandbox'
import * as v from 'valibot'
import { timeMs } from './parts.ts'
import { SessionSchema } from './SessionSchema.ts'
import { TransactionSchema } from './TransactionSchema.ts'

/** The file of a run: all that a sandbox holds, but for calls and planned faults, which end with it. */
export const RunSchema = v.object({
  format: v.literal('kakao-cert-sandbox-run'),
  version: v.literal(1),
  clock: v.object({ nowMs: timeMs, isFrozen: v.boolean() }),
  /** Those that were changed. */
  limits: LimitsChangeSchema,
  /** Oldest first. */
  sessions: v.array(SessionSchema),
  transactions: v.array(TransactionSchema),
  /** By transaction. */
  timelines: v.record(v.string(), v.array(TimelineEntrySchema)),
})

/** A run. */
export type Run = v.InferOutput<typeof RunSchema>
