import type { RestTransaction } from './RestTransaction.ts'

interface Jwk {
  readonly kty?: string
  readonly crv?: string
  readonly x?: string
  readonly y?: string
  readonly d?: string
}

interface Options {
  /** The private key of an earlier start, if there is one. */
  readonly read: () => unknown
  readonly write: (key: unknown) => void
}

/** Signs as the phones of the sandbox do. */
export interface Signer {
  /** A compact JWS over the data, which is its payload. */
  readonly sign: (data: string, transaction: RestTransaction) => Promise<string>
  /** The public keys, as a JWK set. */
  readonly certs: () => Promise<{ readonly keys: readonly object[] }>
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }

const base64url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

const encode = (text: string) => new TextEncoder().encode(text)

const isKey = (value: unknown): value is Jwk => typeof value === 'object' && value !== null && 'd' in value

/** A signer with one ES256 key, which is made when it is first needed and kept with the settings. */
export const createSigner = ({ read, write }: Options): Signer => {
  const load = async () => {
    const kept = read()
    if (isKey(kept))
      return { jwk: kept, key: await crypto.subtle.importKey('jwk', kept, algorithm, true, ['sign']) }
    const { privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
    const jwk: Jwk = await crypto.subtle.exportKey('jwk', privateKey)
    write(jwk)
    return { key: privateKey, jwk }
  }
  let loading: ReturnType<typeof load> | undefined
  const loaded = () => (loading ??= load())
  const kidOf = ({ x }: Jwk) => `sandbox-${String(x).slice(0, 8)}`

  return {
    sign: async (data, { txId, product }) => {
      const { key, jwk } = await loaded()
      const header = { alg: 'ES256', kid: kidOf(jwk), typ: 'kakao-cert-sandbox', tx_id: txId, product }
      const input = `${base64url(encode(JSON.stringify(header)))}.${base64url(encode(data))}`
      const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, encode(input))
      return `${input}.${base64url(new Uint8Array(signature))}`
    },
    certs: async () => {
      const { jwk } = await loaded()
      const { kty, crv, x, y } = jwk
      return { keys: [{ kty, crv, x, y, kid: kidOf(jwk), alg: 'ES256', use: 'sig' }] }
    },
  }
}
