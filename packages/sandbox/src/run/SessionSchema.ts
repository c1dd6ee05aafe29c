import * as v from 'valibot'
import type { WindowSession } from '../window/WindowSession.ts'
import { count, identifier, timeMs } from './parts.ts'

const error = v.object({
  surface: v.picklist(['rest', 'window', 'client']),
  code: v.string(),
  cause: v.exactOptional(v.string()),
})

const challenge = v.variant('kind', [
  v.object({ kind: v.literal('sms'), id: identifier, solution: v.string() }),
  v.object({
    kind: v.literal('characters'),
    id: identifier,
    solution: v.string(),
    options: v.array(v.string()),
  }),
])

const phase = v.variant('status', [
  v.object({ status: v.literal('choosing') }),
  v.object({ status: v.literal('showingQr'), token: identifier, qrExpiresAtMs: timeMs }),
  v.object({ status: v.literal('confirming'), challenge, misses: count }),
  v.object({ status: v.literal('waiting'), method: v.picklist(['phone', 'qr']), requestedAtMs: timeMs }),
  v.object({
    status: v.literal('signed'),
    signedAtMs: timeMs,
    verifiedAtMs: v.exactOptional(timeMs),
    readAtMs: v.exactOptional(timeMs),
  }),
  v.object({ status: v.literal('failed'), error }),
  v.object({ status: v.literal('cancelled') }),
])

/** A session of the window in the file of a run. */
export const SessionSchema = v.object({
  id: identifier,
  txId: identifier,
  idempotencyKey: v.exactOptional(v.string()),
  settleId: v.string(),
  product: v.string(),
  hosted: v.exactOptional(
    v.object({
      redirectUri: v.string(),
      state: v.exactOptional(v.string()),
      identifyItems: v.exactOptional(v.array(v.string())),
    }),
  ),
  institution: v.string(),
  title: v.string(),
  signData: v.string(),
  revision: count,
  openedAtMs: timeMs,
  changedAtMs: timeMs,
  validUntilMs: timeMs,
  expiresAtMs: timeMs,
  remaining: v.object({ refreshes: count, requests: count, answers: count }),
  personId: v.exactOptional(identifier),
  requestedAtMs: v.exactOptional(timeMs),
  messages: v.array(
    v.object({
      id: identifier,
      sentAtMs: timeMs,
      kind: v.picklist(['sms', 'characters']),
      solution: v.string(),
    }),
  ),
  phase,
}) satisfies v.GenericSchema<unknown, WindowSession>
