import { parse } from '@kakao-cert/protocol'
import { sandboxApi } from '@kakao-cert/protocol/sandbox'
import { fromBase64url, toBase64url } from '@kakao-cert/protocol/short-sign'
import * as v from 'valibot'
import { createFetchHttp } from '../rest/createFetchHttp.ts'
import type { Http } from '../rest/Http.ts'
import { parseJson } from '../rest/parseJson.ts'
import type { ReadSigned } from './ReadSigned.ts'

interface Options {
  /** Where the sandbox is. */
  readonly upstream: string
  /** @default calls by the global `fetch` */
  readonly http?: Http
}

const text = v.pipe(v.string(), v.maxLength(1000))

const KeySchema = v.object({ kty: v.literal('EC'), crv: v.literal('P-256'), x: text, y: text, kid: text })

const KeysSchema = v.object({ keys: v.pipe(v.array(KeySchema), v.maxLength(1000)) })

type Key = v.InferOutput<typeof KeySchema>

const HeaderSchema = v.object({
  alg: v.literal('ES256'),
  typ: v.literal('kakao-cert-sandbox'),
  kid: text,
  tx_id: text,
  product: text,
})

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const timeoutMs = 5000
const maxBytes = 1024 * 1024

/**
 * Reads the signatures of a sandbox: a detached JWS over what was issued, with a key that the sandbox publishes (decision 10).
 * Rejects where the sandbox does not tell its keys. For sandboxes only: signatures of the service are in another container.
 */
export const createSandboxReader = ({ upstream, http = createFetchHttp() }: Options): ReadSigned => {
  const url = upstream.replace(/\/+$/, '') + sandboxApi.certs.path
  const known = new Map<string, Key>()

  const findKey = async (kid: string): Promise<Key | undefined> => {
    const before = known.get(kid)
    if (before) return before
    const signal = AbortSignal.timeout(timeoutMs)
    const answer = await http({ method: 'GET', url, headers: {}, maxBytes, signal })
    const found = answer.ok && answer.status === 200 ? parse(KeysSchema, parseJson(answer.body)) : undefined
    if (!found) throw new Error(`${url} does not tell the keys of a sandbox.`)
    for (const key of found.keys) known.set(key.kid, key)
    return known.get(kid)
  }

  return async ({ txId, product, signedData, issued }) => {
    const [start = '', payload, end = '', ...more] = signedData.split('.')
    const [headerBytes, signature] = [fromBase64url(start), fromBase64url(end)]
    if (payload !== '' || more.length > 0 || !headerBytes || !signature) return undefined
    const header = parse(HeaderSchema, parseJson(new TextDecoder().decode(headerBytes)))
    if (header?.tx_id !== txId || header.product !== product.code) return undefined
    const key = await findKey(header.kid)
    if (!key) return undefined
    const publicKey = await crypto.subtle.importKey('jwk', key, ecdsa, false, ['verify'])
    const input = new TextEncoder().encode(`${start}.${toBase64url(new TextEncoder().encode(issued))}`)
    return (await crypto.subtle.verify(ecdsa, publicKey, signature, input)) ? issued : undefined
  }
}
