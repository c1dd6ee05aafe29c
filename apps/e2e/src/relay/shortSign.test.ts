import { sandboxApi } from '@kakao-cert/protocol/sandbox'
import { fromBase64url, shortSignData, toBase64url } from '@kakao-cert/protocol/short-sign'
import type { AcceptedSignature, ShortSignSettings, SignedRequest } from '@kakao-cert/relay'
import { createSandboxControl, type SandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDevice, type Device } from './createDevice.ts'
import { hong, type Answer, type SiteBrowser } from './createSiteBrowser.ts'
import { logInAt } from './logInAt.ts'
import { startRelay, type StartedRelay } from './startRelay.ts'

// Over real HTTP to a real sandbox.

const hourMs = 3_600_000
const data = '{"transfer":"T-1","amount":10000}'
const onAccepted = vi.fn<(accepted: AcceptedSignature) => unknown>()
const onVerified = vi.fn<(signed: SignedRequest) => unknown>()

let served: ServedSandbox
let sandbox: SandboxControl
let started: StartedRelay
let device: Device
let aheadMs = 0

const settings: ShortSignSettings = {
  products: { K3220: 'K3220T' },
  findSigner: () => hong,
  onAccepted,
}

const start = (change: Partial<ShortSignSettings> = {}, store?: StartedRelay['store']) =>
  startRelay(served.url, {
    onVerified,
    shortSign: { ...settings, ...change },
    clock: { now: () => Date.now() + aheadMs },
    ...(store && { store }),
  })

/** Moves the clock of the sandbox, and that of the relay. */
const pass = async (ms: number) => {
  await sandbox.clock.advance(ms)
  aheadMs += ms
}

const maintain = (isOn: boolean) =>
  fetch(served.url + sandboxApi.changeMaintenance.path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ isOn }),
  })

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  sandbox = createSandboxControl(served.url)
})

beforeEach(async () => {
  await sandbox.reset()
  onAccepted.mockReset().mockReturnValue({ balance: 1 })
  onVerified.mockReset()
  device = await createDevice()
  started = start()
})

afterEach(() => started.stop())
afterAll(() => served.close())

const orderOf = (change: object = {}) => ({
  family: 'K3220',
  publicKey: device.publicKey,
  title: '이체 축약서명',
  text: '6시간 동안 이체를 축약서명으로 승인하는 데 동의합니다.',
  sessionHours: 6,
  ...change,
})

const prepare = (page: SiteBrowser, change?: object) => page.request('POST', '/short-sign', orderOf(change))
const txIdOf = ({ body }: Answer) => (body as { readonly txId: string }).txId
const session = (page: SiteBrowser, txId: string) => page.request('GET', `/short-sign/${txId}/session`)
const hand = (page: SiteBrowser, txId: string, signature: string, given = data, headers = {}) =>
  page.request('POST', `/short-sign/${txId}/signatures`, { data: given, signature }, headers)

const waiting = async (page = started.browser()) => {
  const prepared = await prepare(page)
  expect(prepared.status).toBe(201)
  return { page, txId: txIdOf(prepared) }
}

const registered = async (page?: SiteBrowser) => {
  const { page: own, txId } = await waiting(page)
  await sandbox.signAs('hong')
  expect(await session(own, txId)).toMatchObject({ status: 200 })
  return { page: own, txId }
}

const refusal = (status: number, code: string, reason?: string) => ({
  status,
  body: { error: { code, ...(reason !== undefined && { reason }) } },
})

describe('a key', () => {
  it('is registered by the signature of its person, which is verified once', async () => {
    const { page, txId } = await registered()
    const { body } = await session(page, txId)
    const { startAtMs, endAtMs } = body as { readonly startAtMs: number; readonly endAtMs: number }
    expect(endAtMs - startAtMs).toBe(6 * hourMs)
    const [signed] = onVerified.mock.calls[0]!
    expect(signed).toMatchObject({ txId, method: 'shortSign' })
    expect(signed.signer.reveal()).toMatchObject(hong)
    expect(await sandbox.calls()).toMatchObject({
      'rest.prepare': 1,
      'rest.request': 1,
      'rest.verify': 1,
      'rest.signerInfo': 1,
      'kapi.sessionInfo': 1,
    })
  })

  it('stands in what the person signs, beside the text', async () => {
    await waiting()
    const phone = await sandbox.phone('hong')
    expect(phone.requests[0]?.signData).toBe(shortSignData(orderOf().text, device.publicKey))
  })

  it('is asked about: too early, too late, and after its session', async () => {
    const { page, txId } = await waiting()
    expect(await session(page, txId)).toMatchObject(refusal(409, 'E2006', 'notSigned'))
    await pass(5 * 60_000)
    expect(await session(page, txId)).toMatchObject(refusal(410, 'E2007', 'notSignedInTime'))
    const other = await registered()
    await pass(6 * hourMs)
    expect(await session(other.page, other.txId)).toMatchObject(refusal(410, 'E2016', 'expiredKey'))
  })

  it('that nobody asked about before its session was over has expired', async () => {
    const { page, txId } = await waiting()
    await sandbox.signAs('hong')
    await pass(6 * hourMs)
    expect(await session(page, txId)).toMatchObject(refusal(410, 'E2016', 'expiredKey'))
  })

  it('of another browser is as unknown as one that is not there', async () => {
    const { txId } = await registered()
    const other = started.browser()
    await waiting(other)
    const unknown = refusal(404, 'E2003', 'unknownTransaction')
    expect(await session(other, txId)).toMatchObject(unknown)
    expect(await session(started.browser(), txId)).toMatchObject(unknown)
    expect(await hand(other, txId, await device.sign(txId, 1, data))).toMatchObject(unknown)
    expect(await session(other, 'nowhere')).toMatchObject(unknown)
  })

  it('is for a customer of the site only, and for what the site lets be registered', async () => {
    for (const change of [{ findSigner: () => undefined }, { onRegister: () => undefined }]) {
      const other = start(change)
      expect(await prepare(other.browser())).toMatchObject(refusal(403, 'E1002', 'noSigner'))
      await other.stop()
    }
    expect(await sandbox.calls()).toEqual({})
  })

  it.each([
    ['a session too short', { sessionHours: 5 }, 'E1001'],
    ['a session too long', { sessionHours: 49 }, 'E1001'],
    ['a key of another curve', { publicKey: { kty: 'EC', crv: 'P-384', x: 'x', y: 'y' } }, 'E1001'],
    ['a product that the contract does not have', { family: 'K2220' }, 'E3001'],
  ])('with %s is not asked for', async (_, change, code) => {
    expect(await prepare(started.browser(), change)).toMatchObject({ status: 400, body: { error: { code } } })
    expect(await sandbox.calls()).toEqual({})
  })

  it('is prepared once where the answer was lost', async () => {
    const page = started.browser()
    const headers = { 'Idempotency-Key': crypto.randomUUID() }
    const [first, second] = [
      await page.request('POST', '/short-sign', orderOf(), headers),
      await page.request('POST', '/short-sign', orderOf(), headers),
    ]
    expect(txIdOf(second)).toBe(txIdOf(first))
    expect(await sandbox.calls()).toMatchObject({ 'rest.prepare': 1 })
  })

  it('is asked about later where the service is away', async () => {
    const { page, txId } = await waiting()
    await maintain(true)
    expect((await session(page, txId)).status).toBe(503)
    await maintain(false)
    expect(await session(page, txId)).toMatchObject(refusal(409, 'E2006', 'notSigned'))
  })
})

describe('a key of K2220', () => {
  it('is signed for in a login, whose token tells of its session', async () => {
    let token: string | undefined
    const other = start({ products: { K2220: 'K2220T' }, findAccessToken: () => token })
    const page = other.browser()
    const prepared = await prepare(page, { family: 'K2220', sessionHours: 12 })
    expect(prepared.status).toBe(201)
    const txId = txIdOf(prepared)
    expect(await session(page, txId)).toMatchObject(refusal(409, 'E2006', 'notSigned'))
    token = await logInAt(sandbox, txId)
    const { status, body } = await session(page, txId)
    const { startAtMs, endAtMs } = body as { readonly startAtMs: number; readonly endAtMs: number }
    expect([status, endAtMs - startAtMs]).toEqual([200, 12 * hourMs])
    expect(await hand(page, txId, await device.sign(txId, 1, data))).toMatchObject({ status: 200 })
    // The login sends the request, and no server does.
    expect(await sandbox.calls()).not.toHaveProperty('rest.request')
    await other.stop()
  })
})

describe('a short signature', () => {
  it('is verified, kept, and handed to the site; five by one key', async () => {
    const { page, txId } = await registered()
    for (const counter of [1, 2, 3, 4, 5]) {
      const signature = await device.sign(txId, counter, data)
      expect(await hand(page, txId, signature)).toMatchObject({
        status: 200,
        body: { accepted: true, counter, result: { balance: 1 } },
      })
      const { kid } = device
      expect(onAccepted).toHaveBeenLastCalledWith(
        expect.objectContaining({ txId, kid, counter, data, signature, acceptedAtMs: expect.any(Number) }),
      )
    }
    expect(onAccepted).toHaveBeenCalledTimes(5)
    expect(await sandbox.calls()).toMatchObject({ 'kapi.sessionInfo': 1, 'rest.verify': 1 })
  })

  it('that is handed in again is a replay, also after others, and at another instance', async () => {
    const { page, txId } = await registered()
    const signature = await device.sign(txId, 1, data)
    await hand(page, txId, signature)
    expect(await hand(page, txId, signature)).toMatchObject(refusal(409, 'E1002', 'replayed'))
    await hand(page, txId, await device.sign(txId, 2, data))
    expect(await hand(page, txId, signature)).toMatchObject(refusal(409, 'E1002', 'replayed'))
    const again = start({}, started.store)
    const elsewhere = again.browser()
    for (const [name, value] of page.cookies) elsewhere.cookies.set(name, value)
    expect(await hand(elsewhere, txId, signature)).toMatchObject(refusal(409, 'E1002', 'replayed'))
    await again.relay.close()
    expect(onAccepted).toHaveBeenCalledTimes(2)
  })

  it('whose answer was lost is answered the same by its idempotency key, and counts once', async () => {
    const { page, txId } = await registered()
    const signature = await device.sign(txId, 1, data)
    const headers = { 'Idempotency-Key': 'a key of this signature' }
    const first = await hand(page, txId, signature, data, headers)
    expect((await hand(page, txId, signature, data, headers)).body).toEqual(first.body)
    expect(onAccepted).toHaveBeenCalledOnce()
  })

  it('with a counter that does not rise is refused', async () => {
    const { page, txId } = await registered()
    await hand(page, txId, await device.sign(txId, 7, data))
    for (const counter of [1, 6, 7])
      expect(await hand(page, txId, await device.sign(txId, counter, `${data} `), `${data} `)).toMatchObject(
        refusal(409, 'E1002', 'counterNotRising'),
      )
    expect(onAccepted).toHaveBeenCalledOnce()
  })

  it('of ten that come at once with one counter, one counts', async () => {
    const { page, txId } = await registered()
    const signatures = await Promise.all(
      Array.from({ length: 10 }, (_, index) => device.sign(txId, 1, `${index}`)),
    )
    const answers = await Promise.all(
      signatures.map((signature, index) => hand(page, txId, signature, `${index}`)),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(onAccepted).toHaveBeenCalledOnce()
  })

  it('before the person has signed does not count, and after the session neither', async () => {
    const early = await waiting()
    const signature = await device.sign(early.txId, 1, data)
    expect(await hand(early.page, early.txId, signature)).toMatchObject(refusal(409, 'E2006', 'notSigned'))
    const { page, txId } = await registered()
    await pass(6 * hourMs)
    const late = await device.sign(txId, 1, data)
    expect(await hand(page, txId, late)).toMatchObject(refusal(410, 'E2016', 'expiredKey'))
    expect(onAccepted).not.toHaveBeenCalled()
  })

  it('that is not of this key, this data or this transaction is refused', async () => {
    const { page, txId } = await registered()
    const own = await device.sign(txId, 1, data)
    const foreign = await (await createDevice()).sign(txId, 1, data)
    const [header = '', payload = '', end = ''] = own.split('.')
    const said = String.fromCharCode(...(fromBase64url(payload) ?? []))
    const raised = toBase64url(
      Array.from(said.replace('"counter":1', '"counter":2'), (letter) => letter.charCodeAt(0)),
    )
    const stolen = [header, foreign.split('.')[1], foreign.split('.')[2]].join('.')
    expect(await hand(page, txId, own, `${data}0`)).toMatchObject(refusal(403, 'E1002', 'wrongSignature'))
    expect(await hand(page, txId, [header, raised, end].join('.'))).toMatchObject(
      refusal(403, 'E1002', 'wrongSignature'),
    )
    expect(await hand(page, txId, stolen)).toMatchObject(refusal(403, 'E1002', 'wrongSignature'))
    expect(await hand(page, txId, foreign)).toMatchObject(refusal(403, 'E1002', 'otherKey'))
    const elsewhere = await device.sign('other', 1, data)
    expect(await hand(page, txId, elsewhere)).toMatchObject(refusal(400, 'E1001', 'unreadableSignature'))
    expect(await hand(page, txId, 'a.b.c')).toMatchObject(refusal(400, 'E1001', 'unreadableSignature'))
    expect(onAccepted).not.toHaveBeenCalled()
    expect(await hand(page, txId, own)).toMatchObject({ status: 200 })
  })

  it('that the site could not take is taken when it is handed in again', async () => {
    const quiet = { error: () => {}, warn: () => {}, info: () => {} }
    await started.stop()
    started = startRelay(served.url, {
      onVerified,
      shortSign: settings,
      log: quiet,
      clock: { now: () => Date.now() + aheadMs },
    })
    const { page, txId } = await registered()
    const signature = await device.sign(txId, 1, data)
    onAccepted.mockRejectedValueOnce(new Error('The database of the site is away.'))
    expect((await hand(page, txId, signature)).status).toBe(500)
    expect(await hand(page, txId, signature)).toMatchObject({ status: 200, body: { counter: 1 } })
    expect(await hand(page, txId, signature)).toMatchObject(refusal(409, 'E1002', 'replayed'))
  })

  it('comes from a page of the site only', async () => {
    const { page, txId } = await registered()
    const signature = await device.sign(txId, 1, data)
    const foreign = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }
    expect((await hand(page, txId, signature, data, foreign)).status).toBe(403)
    expect(onAccepted).not.toHaveBeenCalled()
  })
})
