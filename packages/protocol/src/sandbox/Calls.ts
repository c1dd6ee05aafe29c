import * as v from 'valibot'
import { sandboxCalls } from './sandboxCalls.ts'

/** Wire shape of a call that a sandbox answered. Bodies and queries are not kept: they may hold personal data. */
export const RecordedCallSchema = v.object({
  /** Counts on from 1. */
  id: v.number(),
  /** By the virtual clock. */
  atMs: v.number(),
  call: v.picklist(sandboxCalls),
  method: v.string(),
  path: v.string(),
  /** HTTP status; 0 where a planned fault dropped the connection. */
  status: v.number(),
  /** Of a refusal. */
  code: v.exactOptional(v.string()),
  /** The transaction that the call was about, where there is one. */
  txId: v.exactOptional(v.string()),
  /** The planned fault that the call met. */
  fault: v.exactOptional(v.picklist(['code', 'delay', 'drop', 'cutBody'])),
})

/** A call that a sandbox answered. */
export type RecordedCall = Readonly<v.InferOutput<typeof RecordedCallSchema>>

/** Wire shape of `GET /__sandbox/calls`: how often each call was made since the start or the last reset, and the last of them. */
export const CallsSchema = v.object({
  counts: v.record(v.string(), v.number()),
  /** Newest first. */
  calls: v.array(RecordedCallSchema),
})

/** Calls that a sandbox counted and recorded. */
export type Calls = Readonly<v.InferOutput<typeof CallsSchema>>
