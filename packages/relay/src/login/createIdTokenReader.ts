import { loginCalls } from '@kakao-cert/protocol/login'
import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet } from 'jose'
import type { Http } from '../rest/Http.ts'
import { parseJson } from '../rest/parseJson.ts'

interface Options {
  /** Where kauth is, without a slash at the end: whose tokens are believed. */
  readonly kauth: string
  /** The key that begins logins: for whom the tokens are. */
  readonly javascriptKey: string
  readonly http: Http
}

/**
 * Reads an ID token: its signature by the keys that kauth publishes, from whom and for whom it is, its time and its `nonce`.
 *
 * @returns whose account it is (`sub`); `undefined` where it cannot be believed
 * @throws Error where the keys cannot be had
 */
export type ReadIdToken = (
  idToken: string,
  expected: { readonly nonce: string; readonly atMs: number },
) => Promise<string | undefined>

const timeoutMs = 5000
const maxBytes = 64 * 1024
const clockTolerance = 60

/** Creates what reads ID tokens. The keys are asked for when one is missing, and kept. */
export const createIdTokenReader = ({ kauth, javascriptKey, http }: Options): ReadIdToken => {
  let known: ReturnType<typeof createLocalJWKSet> | undefined

  const fetchKeys = async () => {
    const url = kauth + loginCalls.certs.path
    const signal = AbortSignal.timeout(timeoutMs)
    const answer = await http({ method: 'GET', url, headers: {}, maxBytes, signal })
    try {
      if (!answer.ok || answer.status !== 200) throw new Error('No answer.')
      known = createLocalJWKSet(parseJson(answer.body) as JSONWebKeySet)
      return known
    } catch (cause) {
      throw new Error(`${url} does not tell its keys.`, { cause })
    }
  }

  const verify = (idToken: string, keys: ReturnType<typeof createLocalJWKSet>, atMs: number) =>
    jwtVerify(idToken, keys, {
      issuer: kauth,
      audience: javascriptKey,
      algorithms: ['RS256'],
      currentDate: new Date(atMs),
      clockTolerance,
      requiredClaims: ['exp', 'sub', 'nonce'],
    })

  const verifyWithNewKeys = async (idToken: string, atMs: number) => {
    const before = known
    try {
      return await verify(idToken, before ?? (await fetchKeys()), atMs)
    } catch (error) {
      // Keys change now and then.
      if (!before || !(error instanceof errors.JWKSNoMatchingKey)) throw error
      return verify(idToken, await fetchKeys(), atMs)
    }
  }

  return async (idToken, { nonce, atMs }) => {
    try {
      const { payload } = await verifyWithNewKeys(idToken, atMs)
      return payload['nonce'] === nonce ? payload.sub : undefined
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined
      throw error
    }
  }
}
