import * as v from 'valibot'

const durationMs = v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(7 * 86_400_000))
const times = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))

/** Wire shape of the limits and timings of a sandbox. */
export const LimitsSchema = v.object({
  /** From opening until E8004. The real duration is not public. */
  validityMs: durationMs,
  /** From opening until E2020. The real duration is not public. */
  transactionMs: durationMs,
  /** How long one QR code can be scanned. The real duration is not public. */
  qrMs: durationMs,
  /** From request to expiry over REST where prepare has no `expire_in`. The real duration is not public. */
  expireInMs: durationMs,
  /** From the signature until verify (E2013) and signer info (E2017) come too late: 10 minutes, by the published table. */
  resultMs: durationMs,
  /** From prepare of a login until it has expired: 5 minutes, by the published table. */
  loginMs: durationMs,
  /** QR refreshes before E1008. The real number is not public. */
  refreshes: times,
  /** Sign requests and second-factor messages before E1008. The real number is not public. */
  requests: times,
  /** Second-factor answers before E8005: 2, by the published table. */
  answers: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  /** What the second step after a QR scan is. Kakao's wording allows both readings. */
  secondFactor: v.picklist(['sms', 'characters']),
})

/** Limits and timings of a sandbox. */
export type Limits = Readonly<v.InferOutput<typeof LimitsSchema>>

/** Wire shape of a change of limits; those that are left out stay. */
export const LimitsChangeSchema = v.pipe(
  v.unknown(),
  // Where nothing is required, an array would pass for an object.
  v.check((change) => !Array.isArray(change)),
  v.partial(LimitsSchema),
)

/** A change of limits. */
export type LimitsChange = Readonly<v.InferOutput<typeof LimitsChangeSchema>>
