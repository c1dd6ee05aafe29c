import type { Outcome } from '@kakao-cert/protocol'
import {
  readReducedSignature,
  thumbprintInput,
  toBase64url,
  type PublicKey,
  type ReducedSignAccepted,
  type ReducedSignOrder,
  type ShortSession,
} from '@kakao-cert/protocol/short-sign'
import { afterEach, expect, it } from 'vitest'
import { createBrowserSigner } from './createBrowserSigner.ts'
import { createKeyStore } from './createKeyStore.ts'

const ecdsa = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const
const session: ShortSession = { startAtMs: 1000, endAtMs: 2000 }
let nowMs = 1500

/** A tab: all of them share what the browser keeps. */
const openTab = (answer: Outcome<ShortSession> = { ok: true, value: session }) =>
  createBrowserSigner({
    certType: 'k3220',
    platform: 'android',
    clock: { now: () => nowMs },
    server: { session: () => Promise.resolve(answer) },
  })

const handedIn: ReducedSignOrder[] = []
const submit = (order: ReducedSignOrder): Promise<Outcome<ReducedSignAccepted>> => {
  handedIn.push(order)
  return Promise.resolve({ ok: true, value: { accepted: true, counter: handedIn.length } })
}

const register = async (tab = openTab()): Promise<PublicKey> => {
  const created = await tab.createKeyPair()
  if (!created.ok) throw new Error('There is no key pair.')
  await tab.keep('tx-1')
  await tab.fetchSession('tx-1')
  return created.value
}

const encode = (text: string) => new TextEncoder().encode(text)
const sha256 = async (text: string) =>
  toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', encode(text))))
const countersOf = () => handedIn.map(({ signature }) => readReducedSignature(signature)?.counter)
const refusal = (cause: string) => ({
  ok: false,
  error: { surface: 'android', code: 'ClientErrorCause.IllegalState', cause },
})

afterEach(async () => {
  handedIn.length = 0
  nowMs = 1500
  await openTab().deleteKeyPair()
})

it('a short signature is true for the public key, the data and the transaction', async () => {
  const publicKey = await register()
  await openTab().sign('홍길동에게 10,000원', submit)
  const read = readReducedSignature(handedIn[0]!.signature)!
  const { kid, txId, counter, digest, signature, signingInput } = read
  expect([kid, txId, counter]).toEqual([await sha256(thumbprintInput(publicKey)), 'tx-1', 1])
  expect(digest).toBe(await sha256('홍길동에게 10,000원'))
  const key = await crypto.subtle.importKey('jwk', publicKey, ecdsa, false, ['verify'])
  expect(await crypto.subtle.verify(ecdsa, key, signature, encode(signingInput))).toBe(true)
})

it('the private key cannot be taken out, not even by the page itself', async () => {
  await register()
  const record = (await createKeyStore('k3220').read())!
  expect(record.privateKey.extractable).toBe(false)
  expect(record.publicKey).not.toHaveProperty('d')
  for (const format of ['jwk', 'pkcs8'] as const)
    await expect(crypto.subtle.exportKey(format, record.privateKey)).rejects.toThrow(/not extractable/)
  expect(JSON.stringify(record.privateKey)).toBe('{}')
})

it('another tab finds the pair, and counts on', async () => {
  await register()
  await openTab().sign('1', submit)
  const other = openTab()
  expect(await other.find()).toEqual({ ok: true, value: { txId: 'tx-1', session } })
  await other.sign('2', submit)
  expect(countersOf()).toEqual([1, 2])
})

it('two tabs that sign at once hand in rising counters, each once', async () => {
  await register()
  const tabs = [openTab(), openTab()]
  await Promise.all(Array.from({ length: 20 }, (_, index) => tabs[index % 2]!.sign(`${index}`, submit)))
  expect(countersOf()).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})

it('a counter is spent also where handing in fails', async () => {
  await register()
  const lost = () =>
    Promise.resolve({ ok: false, error: { surface: 'client', code: 'NETWORK_LOST' } } as const)
  await openTab().sign('1', lost)
  await openTab().sign('2', submit)
  expect(countersOf()).toEqual([2])
})

it('without a key pair nothing is signed', async () => {
  expect(await openTab().find()).toEqual({ ok: true, value: {} })
  expect(await openTab().sign('1', submit)).toEqual(refusal('noKeyPair'))
})

it('without session info nothing is signed', async () => {
  const tab = openTab()
  await tab.createKeyPair()
  await tab.keep('tx-1')
  expect(await tab.sign('1', submit)).toEqual(refusal('invalidSession'))
})

it('after the session nothing is signed', async () => {
  await register()
  nowMs = session.endAtMs
  expect(await openTab().sign('1', submit)).toEqual(refusal('expiredSession'))
  expect(handedIn).toEqual([])
})

it('a pair that was deleted is gone for every tab', async () => {
  const tab = openTab()
  await register(tab)
  await openTab().deleteKeyPair()
  expect(await tab.sign('1', submit)).toEqual(refusal('noKeyPair'))
  expect(await tab.fetchSession('tx-1')).toEqual(refusal('noKeyPair'))
  expect(await createKeyStore('k3220').read()).toBeUndefined()
})

it('a new pair begins without session and counts from the start', async () => {
  const first = await register()
  await openTab().sign('1', submit)
  const second = await register()
  expect(second.x).not.toBe(first.x)
  await openTab().sign('2', submit)
  expect(countersOf()).toEqual([1, 1])
})
