import { parse } from '@kakao-cert/protocol'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import { base64url } from './base64url.ts'
import { ecdsa } from './ecdsa.ts'
import { KeysSchema, type Key, type Keys } from './Keys.ts'

interface Options {
  readonly people: readonly FixturePerson[]
  /** The keys of an earlier start, if there are any. */
  readonly read: () => unknown
  readonly write: (keys: Keys) => void
}

/** What `GET /__sandbox/certs` tells. */
export interface Certs {
  /** A JWK set: the public key of each person, with the certificates from it to the CA as `x5c`. */
  readonly keys: readonly object[]
  /** The CA's certificate in PEM, for those who check the way of trust. */
  readonly ca: string
}

/** Signs as the phones of the sandbox do. */
export interface Signer {
  /** A detached JWS over the data: `header..signature` (RFC 7515, appendix F). */
  readonly sign: (data: string, transaction: RestTransaction) => Promise<string>
  readonly certs: () => Promise<Certs>
}

const encode = (text: string) => new TextEncoder().encode(text)

const kidOf = (personId: string, { jwk }: Key) => `sandbox-${personId}-${jwk.x.slice(0, 8)}`

const toPem = (base64: string) =>
  ['-----BEGIN CERTIFICATE-----', ...(base64.match(/.{1,64}/g) ?? []), '-----END CERTIFICATE-----', ''].join(
    '\n',
  )

/** A signer with a CA and a key for each person, made when they are first needed and kept with the settings. */
export const createSigner = ({ people, read, write }: Options): Signer => {
  const load = async (): Promise<Keys> => {
    // Not before it is needed: certificates weigh more than all else that a browser mounts.
    const { issueKeys } = await import('./issueKeys.ts')
    const keys = await issueKeys(parse(KeysSchema, read()), people)
    write(keys)
    return keys
  }
  let loading: Promise<Keys> | undefined
  const loaded = () =>
    (loading ??= load().catch((error: unknown) => {
      // The next one tries again: in a browser it may be the network that failed.
      loading = undefined
      throw error
    }))

  return {
    sign: async (data, { txId, product, personId = '' }) => {
      const { ca, people: keys } = await loaded()
      const key = keys[personId]
      if (!key) throw new Error(`Nobody here has the id ${personId}.`)
      const header = {
        alg: 'ES256',
        typ: 'kakao-cert-sandbox',
        kid: kidOf(personId, key),
        x5c: [key.certificate, ca.certificate],
        tx_id: txId,
        product,
      }
      const start = base64url(encode(JSON.stringify(header)))
      const privateKey = await crypto.subtle.importKey('jwk', key.jwk, ecdsa, false, ['sign'])
      const input = encode(`${start}.${base64url(encode(data))}`)
      return `${start}..${base64url(new Uint8Array(await crypto.subtle.sign(ecdsa, privateKey, input)))}`
    },
    certs: async () => {
      const { ca, people: keys } = await loaded()
      return {
        keys: people.flatMap(({ id }) => {
          const key = keys[id]
          if (!key) return []
          const { d: _, ...publicJwk } = key.jwk
          const x5c = [key.certificate, ca.certificate]
          return [{ ...publicJwk, kid: kidOf(id, key), alg: 'ES256', use: 'sig', x5c }]
        }),
        ca: toPem(ca.certificate),
      }
    },
  }
}
