import * as v from 'valibot'

const KeySchema = v.object({
  /** The private key. */
  jwk: v.object({
    kty: v.literal('EC'),
    crv: v.literal('P-256'),
    x: v.string(),
    y: v.string(),
    d: v.string(),
  }),
  /** DER in base64, as in `x5c`. */
  certificate: v.string(),
})

/** Shape of what the sandbox signs with, as its store keeps it. */
export const KeysSchema = v.object({ ca: KeySchema, people: v.record(v.string(), KeySchema) })

/** A private key and the certificate of its public one. */
export type Key = v.InferOutput<typeof KeySchema>

/** What the sandbox signs with: its own certificate authority, and a key for each person. */
export type Keys = v.InferOutput<typeof KeysSchema>
