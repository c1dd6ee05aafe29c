import {
  readReducedSignature,
  type PublicKey,
  type ReadReducedSignature,
  type ReducedSignOrder,
  type ShortSignReason,
} from '@kakao-cert/protocol/short-sign'
import type { RegisteredKey } from './RegisteredKey.ts'
import { sha256 } from './sha256.ts'

type Verified =
  | { readonly ok: true; readonly read: ReadReducedSignature }
  | { readonly ok: false; readonly reason: ShortSignReason }

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

const isOf = async (
  publicKey: PublicKey,
  { signature, signingInput }: ReadReducedSignature,
): Promise<boolean> => {
  const key = await crypto.subtle.importKey('jwk', publicKey, ecdsa, false, ['verify'])
  return crypto.subtle.verify(ecdsa, key, signature, new TextEncoder().encode(signingInput))
}

/** Whether a short signature is one of the registered key over this data, in this transaction. That it counts is another question. */
export const verifySignature = async (
  { kid, txId, publicKey }: Pick<RegisteredKey, 'kid' | 'txId' | 'publicKey'>,
  { data, signature }: ReducedSignOrder,
): Promise<Verified> => {
  const read = readReducedSignature(signature)
  if (read?.txId !== txId) return { ok: false, reason: 'unreadableSignature' }
  if (read.kid !== kid) return { ok: false, reason: 'otherKey' }
  const isTrue = read.digest === (await sha256(data)) && (await isOf(publicKey, read))
  return isTrue ? { ok: true, read } : { ok: false, reason: 'wrongSignature' }
}
