import * as v from 'valibot'
import { parse } from '../parse.ts'
import { fromBase64url } from './base64url.ts'
import { reducedSignatureType, type ReducedSignature } from './ReducedSignature.ts'

const digest = v.pipe(v.string(), v.regex(/^[\w-]{43}$/))
const HeaderSchema = v.object({ alg: v.literal('ES256'), typ: v.literal(reducedSignatureType), kid: digest })
const PayloadSchema = v.object({
  tx_id: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,200}$/)),
  counter: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  digest,
})

/** A short signature that was read: what it says, and what a key has to have signed for it to be true. */
export interface ReadReducedSignature extends ReducedSignature {
  readonly signingInput: string
  /** 64 bytes, as ES256 has them. */
  readonly signature: Uint8Array<ArrayBuffer>
}

const readPart = (part: string): unknown => {
  const bytes = fromBase64url(part)
  if (!bytes) return undefined
  try {
    return JSON.parse(String.fromCharCode(...bytes))
  } catch {
    return undefined
  }
}

/**
 * Reads a short signature of ours. It is not verified by that.
 *
 * @returns `undefined` for anything else; never throws
 */
export const readReducedSignature = (text: string): ReadReducedSignature | undefined => {
  const [header = '', payload = '', end = '', ...more] = text.length > 2000 ? [] : text.split('.')
  const head = parse(HeaderSchema, readPart(header))
  const body = parse(PayloadSchema, readPart(payload))
  const signature = fromBase64url(end)
  if (!head || !body || signature?.length !== 64 || more.length > 0) return undefined
  const { kid } = head
  const { tx_id: txId, counter } = body
  return { kid, txId, counter, digest: body.digest, signingInput: `${header}.${payload}`, signature }
}
