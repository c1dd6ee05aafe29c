import { parse } from '@kakao-cert/protocol'
import * as v from 'valibot'
import { base64url } from '../signing/base64url.ts'

interface Options {
  /** The key of an earlier start, if there is one. */
  readonly read: () => unknown
  readonly write: (key: object) => void
}

/** Claims of an `id_token`; times in seconds. */
export interface IdTokenClaims {
  readonly iss: string
  readonly aud: string
  readonly sub: string
  readonly iat: number
  readonly exp: number
  readonly auth_time: number
  readonly nonce?: string
}

/** Signs `id_token`s. */
export interface IdTokens {
  readonly sign: (claims: IdTokenClaims) => Promise<string>
  /** A JWK set with the public key. */
  readonly certs: () => Promise<{ readonly keys: readonly object[] }>
}

const text = v.string()
const KeySchema = v.object({
  kty: v.literal('RSA'),
  n: text,
  e: text,
  d: text,
  p: text,
  q: text,
  dp: text,
  dq: text,
  qi: text,
})
type PrivateKey = v.InferOutput<typeof KeySchema>

const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const

const encode = (value: object) => base64url(new TextEncoder().encode(JSON.stringify(value)))

const kidOf = ({ n }: PrivateKey) => `sandbox-login-${n.slice(0, 8)}`

const makeKey = async (): Promise<PrivateKey> => {
  const { privateKey } = await crypto.subtle.generateKey(
    { ...algorithm, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
    true,
    ['sign', 'verify'],
  )
  return v.parse(KeySchema, await crypto.subtle.exportKey('jwk', privateKey))
}

/** Signs `id_token`s (RS256, as Kakao Login does) with a key that is made when it is first needed, and kept with the settings. */
export const createIdTokens = ({ read, write }: Options): IdTokens => {
  const load = async () => {
    const key = parse(KeySchema, read()) ?? (await makeKey())
    write(key)
    return { key, signing: await crypto.subtle.importKey('jwk', key, algorithm, false, ['sign']) }
  }
  let loading: ReturnType<typeof load> | undefined
  const loaded = () => (loading ??= load())

  return {
    sign: async (claims) => {
      const { key, signing } = await loaded()
      const input = `${encode({ alg: 'RS256', typ: 'JWT', kid: kidOf(key) })}.${encode(claims)}`
      const signature = await crypto.subtle.sign(algorithm, signing, new TextEncoder().encode(input))
      return `${input}.${base64url(new Uint8Array(signature))}`
    },
    certs: async () => {
      const { key } = await loaded()
      const { kty, n, e } = key
      return { keys: [{ kty, n, e, kid: kidOf(key), alg: 'RS256', use: 'sig' }] }
    },
  }
}
