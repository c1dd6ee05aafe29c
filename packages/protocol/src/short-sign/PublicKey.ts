import * as v from 'valibot'
import { object, oneOf, when, type Reader } from '../read/reader.ts'

const coordinate = /^[\w-]{43}$/

/** Wire shape of a public key: a JWK (RFC 7517) of the curve P-256. That the service has such keys is not public. */
export const PublicKeySchema = v.object({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.pipe(v.string(), v.regex(coordinate)),
  y: v.pipe(v.string(), v.regex(coordinate)),
})

/** A public key, as a JWK. */
export type PublicKey = Readonly<v.InferOutput<typeof PublicKeySchema>>

const isCoordinate = when<string>((input) => typeof input === 'string' && coordinate.test(input))

/** Reads a public key, as `PublicKeySchema` does. */
export const readPublicKey: Reader<PublicKey> = object({
  kty: oneOf('EC'),
  crv: oneOf('P-256'),
  x: isCoordinate,
  y: isCoordinate,
})
