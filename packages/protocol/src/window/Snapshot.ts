import * as v from 'valibot'

const text = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength))
const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const timeMs = v.pipe(v.number(), v.finite())
const method = v.picklist(['phone', 'qr'])

const ChallengeSchema = v.variant('kind', [
  v.object({ kind: v.literal('sms'), id: identifier, digits: v.pipe(count, v.maxValue(12)) }),
  v.object({
    kind: v.literal('characters'),
    id: identifier,
    options: v.pipe(v.array(text(20)), v.minLength(2), v.maxLength(12)),
  }),
])

const PhaseSchema = v.variant('status', [
  v.object({ status: v.literal('choosing') }),
  v.object({ status: v.literal('showingQr'), qrText: text(500), qrExpiresAtMs: timeMs }),
  v.object({ status: v.literal('confirming'), challenge: ChallengeSchema, misses: count }),
  v.object({ status: v.literal('waiting'), method, requestedAtMs: timeMs }),
  v.object({ status: v.literal('signed'), signedAtMs: timeMs }),
  v.object({
    status: v.literal('failed'),
    error: v.object({
      surface: v.picklist(['rest', 'window', 'client']),
      code: text(100),
      cause: v.exactOptional(text(100)),
    }),
  }),
  v.object({ status: v.literal('cancelled') }),
])

/** Wire shape of a session at one revision. */
export const SnapshotSchema = v.object({
  sessionId: identifier,
  /** Absent until there is a transaction at the service: a relay begins one when it is sure that it is wanted. */
  txId: v.exactOptional(identifier),
  revision: count,
  serverTimeMs: timeMs,
  institution: text(100),
  title: text(40),
  methods: v.array(method),
  remaining: v.object({ refreshes: count, requests: count, answers: count }),
  validUntilMs: timeMs,
  phase: PhaseSchema,
})

/** The whole truth of a session at a revision: an older revision never overwrites a newer one. */
export type Snapshot = Readonly<v.InferOutput<typeof SnapshotSchema>>

/** Where a session stands at its server. */
export type Phase = Snapshot['phase']

/** The second step after a QR scan: a code to type, or characters to match with those on the phone. */
export type Challenge = v.InferOutput<typeof ChallengeSchema>

/** A way to sign: by name, birthday and phone number, or by scanning a QR code. */
export type Method = v.InferOutput<typeof method>
