import type { CertError, Outcome } from '@kakao-cert/protocol'
import {
  judgeReducedSign,
  readPublicKey,
  reducedSigningInput,
  thumbprintInput,
  toBase64url,
  toPlatformError,
  type CertType,
  type Platform,
} from '@kakao-cert/protocol/short-sign'
import type { ShortSigner, ShortSignServer } from '../../short-sign/ShortSignPorts.ts'
import type { Clock } from '../../ports/Ports.ts'
import { createKeyStore } from './createKeyStore.ts'
import type { KeyRecord } from './KeyRecord.ts'

interface Options {
  readonly certType: CertType
  readonly platform: Platform
  readonly clock: Clock
  readonly server: Pick<ShortSignServer, 'session'>
}

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const

const done = { ok: true, value: undefined } as const
const no = (error: CertError) => ({ ok: false, error }) as const

const encode = (text: string) => new TextEncoder().encode(text)
const sha256 = async (text: string) =>
  toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encode(text))))

const create = async (): Promise<KeyRecord> => {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(ecdsa, false, ['sign', 'verify'])
  const jwk = readPublicKey(await crypto.subtle.exportKey('jwk', publicKey))
  if (!jwk) throw new Error('Web Crypto has made a key of another kind.')
  return { privateKey, publicKey: jwk, kid: await sha256(thumbprintInput(jwk)), counter: 0 }
}

const makeSignature = async (
  { privateKey, kid, counter }: KeyRecord,
  txId: string,
  data: string,
): Promise<string> => {
  const input = reducedSigningInput({ kid, txId, counter, digest: await sha256(data) })
  const signature = await crypto.subtle.sign(ecdsa, privateKey, encode(input))
  return `${input}.${toBase64url(new Uint8Array(signature))}`
}

/**
 * A key pair of this browser: ES256 by Web Crypto, not extractable, in IndexedDB. One for each product and site, as the SDKs
 * have it. All tabs share it and take turns, by Web Locks, so that counters rise in the order in which they are handed in.
 */
export const createBrowserSigner = ({ certType, platform, clock, server }: Options): ShortSigner => {
  const store = createKeyStore(certType)
  const inTurn = <T>(run: () => Promise<T>): Promise<T> =>
    navigator.locks.request(`kakao-cert:short-sign:${certType}`, run) as Promise<T>
  const noKeyPair = no(toPlatformError('noKeyPair', platform))

  return {
    find: async () => {
      const { txId, session } = (await store.read()) ?? {}
      return { ok: true, value: { ...(txId !== undefined && { txId }), ...(session && { session }) } }
    },
    createKeyPair: () =>
      inTurn(async () => {
        const record = await create()
        await store.change(() => record)
        return { ok: true, value: record.publicKey }
      }),
    keep: async (txId) =>
      (await store.change((record) => record && { ...record, txId })) ? done : noKeyPair,
    fetchSession: async (txId) => {
      const outcome = await server.session(txId)
      if (!outcome.ok) return outcome
      const session = outcome.value
      const kept = await store.change((record) =>
        record?.txId === txId ? { ...record, session } : undefined,
      )
      return kept ? outcome : noKeyPair
    },
    sign: (data, submit) =>
      inTurn(async () => {
        const before = await store.read()
        const { txId, session } = before ?? {}
        const nowMs = clock.now()
        const cause = judgeReducedSign({ hasKeyPair: before !== undefined, session, nowMs })
        if (cause !== undefined || txId === undefined)
          return no(toPlatformError(cause ?? 'invalidSession', platform))
        // A counter is spent before it is used: whatever happens after, it is never used again.
        const record = await store.change((kept) => kept && { ...kept, counter: kept.counter + 1 })
        if (!record) return noKeyPair
        return submit({ data, signature: await makeSignature(record, txId, data) })
      }),
    deleteKeyPair: () =>
      inTurn(async () => {
        await store.remove()
        return done satisfies Outcome<undefined>
      }),
  }
}
