import { createToken, type SignedRequest } from '@kakao-cert/relay'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { createSandboxControl, type SandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { hong, signRequest } from './createSiteBrowser.ts'
import { startRelay, type StartedRelay } from './startRelay.ts'

// Over real HTTP to a real sandbox.

const onVerified = vi.fn<(signed: SignedRequest) => unknown>()
let served: ServedSandbox
let sandbox: SandboxControl
let started: StartedRelay

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  sandbox = createSandboxControl(served.url)
})

beforeEach(async () => {
  await sandbox.reset()
  onVerified.mockReset().mockReturnValue({ welcome: true })
  started = startRelay(served.url, { onVerified })
})

afterEach(() => started.stop())
afterAll(() => served.close())

describe('signing by phone', () => {
  it('goes from the form to the completion, and tells the site who signed what', async () => {
    const page = started.browser()
    const { sessionId, txId, methods } = await page.open()
    expect([txId, methods]).toEqual([undefined, ['phone', 'qr']])
    expect(await sandbox.calls()).toEqual({})

    const waiting = page.snapshotOf(await page.call('submitPhone', sessionId, hong))
    expect(waiting).toMatchObject({
      txId: expect.stringMatching(/^015a4db0c5-/),
      phase: { status: 'waiting', method: 'phone' },
      remaining: { requests: 2 },
    })
    await sandbox.signAs('hong')
    await page.reach(sessionId, 'signed')
    const completed = await page.call('complete', sessionId)
    expect(completed).toMatchObject({
      status: 200,
      body: { txId: waiting.txId, result: { welcome: true } },
    })

    const signed = onVerified.mock.calls[0]![0]
    expect(signed).toMatchObject({ txId: waiting.txId, request: signRequest, method: 'phone' })
    expect(signed.signer.reveal()).toEqual(hong)
    expect(createToken(signed.nonce!, signRequest.signData)).toHaveLength(40)
  })

  it('completes once, whoever asks how often', async () => {
    const page = started.browser()
    const { sessionId } = await page.open()
    await page.call('submitPhone', sessionId, hong)
    await sandbox.signAs('hong')
    await page.reach(sessionId, 'signed')
    const answers = await Promise.all(Array.from({ length: 10 }, () => page.call('complete', sessionId)))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(onVerified).toHaveBeenCalledOnce()
    expect(await sandbox.calls()).toMatchObject({ 'rest.verify': 1, 'rest.signerInfo': 1 })
  })

  it('goes on where the store was away when the page asked for the completion', async () => {
    const store = createSqliteStore(':memory:')
    let isAway = false
    const { browser, stop } = startRelay(served.url, {
      store: {
        ...store,
        read: (...place) => (isAway ? Promise.reject(new Error('The store is away.')) : store.read(...place)),
      },
      log: { info: () => {}, warn: () => {}, error: () => {} },
    })
    const page = browser()
    const { sessionId } = await page.open()
    await page.call('submitPhone', sessionId, hong)
    await sandbox.signAs('hong')
    await page.reach(sessionId, 'signed')
    isAway = true
    const failed = await page.call('complete', sessionId)
    expect([failed.status, page.problemOf(failed).canGoOn]).toEqual([500, true])
    isAway = false
    expect((await page.call('complete', sessionId)).status).toBe(200)
    await stop()
  })

  it('sends the message again by another transaction, without anybody asking who signs', async () => {
    const page = started.browser()
    const { sessionId } = await page.open()
    const first = page.snapshotOf(await page.call('submitPhone', sessionId, hong))
    const second = page.snapshotOf(await page.call('resend', sessionId))
    expect(second.txId).not.toBe(first.txId)
    expect(second.remaining.requests).toBe(1)
    expect(await sandbox.calls()).toMatchObject({ 'rest.prepare': 3, 'rest.request': 2 })
    page.snapshotOf(await page.call('resend', sessionId))
    expect(page.problemOf(await page.call('resend', sessionId)).code).toBe('E1008')
    expect((await page.read(sessionId)).phase).toMatchObject({ status: 'failed', error: { code: 'E1008' } })
  })

  it.each([
    ['nobody has the number', { phoneNumber: '01099999999' }, 'rest', 'E2001', true],
    ['the name is another', { name: '임꺽정' }, 'rest', 'E2002', true],
    ['a field is no date', { birthday: '19901301' }, 'window', 'E1001', true],
  ])('refuses where %s, and the person can mend it', async (_, change, surface, code, canGoOn) => {
    const page = started.browser()
    const { sessionId } = await page.open()
    const refused = page.problemOf(await page.call('submitPhone', sessionId, { ...hong, ...change }))
    expect(refused).toMatchObject({ surface, code, canGoOn })
    expect(await page.read(sessionId)).toMatchObject({
      phase: { status: 'choosing' },
      remaining: { requests: 3 },
    })
    page.snapshotOf(await page.call('submitPhone', sessionId, hong))
  })

  it('ends with DECLINED where the person declines', async () => {
    const page = started.browser()
    const { sessionId } = await page.open()
    await page.call('submitPhone', sessionId, hong)
    await sandbox.decline('hong')
    expect(await page.reach(sessionId, 'failed')).toMatchObject({
      phase: { error: { surface: 'client', code: 'DECLINED' } },
    })
  })

  it('sends one request where two forms come at once', async () => {
    const page = started.browser()
    const { sessionId } = await page.open()
    const answers = await Promise.all([1, 2].map(() => page.call('submitPhone', sessionId, hong)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]))
    expect((await sandbox.calls())['rest.request']).toBe(1)
  })

  it('is asked for no more once it is cancelled', async () => {
    const page = started.browser()
    const { sessionId } = await page.open()
    await page.call('submitPhone', sessionId, hong)
    expect(page.snapshotOf(await page.call('cancel', sessionId)).phase.status).toBe('cancelled')
    expect(page.problemOf(await page.call('complete', sessionId)).reason).toBe('wrongState')
  })
})

describe('signing by QR code', () => {
  it('goes from the code over the second factor to the completion', async () => {
    const page = started.browser()
    const { sessionId } = await page.open()
    const shown = page.snapshotOf(await page.call('showQr', sessionId))
    expect(shown.phase.status).toBe('showingQr')
    await sandbox.scan(shown.phase.status === 'showingQr' ? shown.phase.qrText : '', 'hong')
    const { phase } = await page.reach(sessionId, 'confirming')
    const challengeId = phase.status === 'confirming' ? phase.challenge.id : ''
    const missed = page.snapshotOf(await page.call('answer', sessionId, { challengeId, answer: 'wrong' }))
    expect(missed).toMatchObject({ phase: { misses: 1 }, remaining: { answers: 1 } })
    const nextId = missed.phase.status === 'confirming' ? missed.phase.challenge.id : ''
    await page.call('answer', sessionId, { challengeId: nextId, answer: await sandbox.smsCode('hong') })
    await page.reach(sessionId, 'waiting')
    await sandbox.signAs('hong')
    await page.reach(sessionId, 'signed')
    expect(await page.call('complete', sessionId)).toMatchObject({
      status: 200,
      body: { result: { welcome: true } },
    })
    expect(onVerified.mock.calls[0]![0]).toMatchObject({ method: 'qr', request: signRequest })
    expect(onVerified.mock.calls[0]![0].signer.reveal()).toMatchObject({ name: hong.name })
  })

  it('ends with E1008 when no refreshes are left, as the window upstream says', async () => {
    await sandbox.limits.change({ refreshes: 1 })
    const page = started.browser()
    const { sessionId } = await page.open()
    await page.call('showQr', sessionId)
    expect(page.snapshotOf(await page.call('refreshQr', sessionId)).remaining.refreshes).toBe(0)
    expect(page.problemOf(await page.call('refreshQr', sessionId))).toMatchObject({ code: 'E1008' })
    expect((await page.read(sessionId)).phase).toMatchObject({ status: 'failed', error: { code: 'E1008' } })
    await sandbox.limits.change({ refreshes: 3 })
  })

  it('gives way to the phone form, and leaves no window open upstream', async () => {
    const page = started.browser()
    const { sessionId } = await page.open()
    await page.call('showQr', sessionId)
    page.snapshotOf(await page.call('submitPhone', sessionId, hong))
    await sandbox.signAs('hong')
    await page.reach(sessionId, 'signed')
    expect((await page.call('complete', sessionId)).status).toBe(200)
    expect(onVerified.mock.calls[0]![0].method).toBe('phone')
    await vi.waitFor(async () => expect((await sandbox.calls())['cancel']).toBe(1))
  })
})

describe('the browser', () => {
  it('has its session to itself: to others it is as unknown as one that never was', async () => {
    const { sessionId } = await started.browser().open()
    const stranger = started.browser()
    await stranger.open()
    for (const call of ['read', 'events', 'cancel', 'complete', 'resend'] as const) {
      const foreign = await stranger.call(call, sessionId)
      const unknown = await stranger.call(call, crypto.randomUUID())
      expect([call, foreign.status, foreign.body]).toEqual([call, 404, unknown.body])
    }
    const nobody = started.browser()
    expect((await nobody.call('read', sessionId)).status).toBe(404)
  })

  it('gets one session for a request to open that it repeats, also where the first answer was lost', async () => {
    const key = { 'Idempotency-Key': crypto.randomUUID() }
    const one = await started.browser().open({}, key)
    const page = started.browser()
    const other = await page.open({}, key)
    expect(other.sessionId).toBe(one.sessionId)
    expect((await page.read(one.sessionId)).sessionId).toBe(one.sessionId)
    expect((await page.open({}, { 'Idempotency-Key': crypto.randomUUID() })).sessionId).not.toBe(
      one.sessionId,
    )
  })

  it('is told each newer snapshot, and no more once it is over', async () => {
    const page = started.browser()
    const { sessionId, revision } = await page.open()
    const listening = page.request('GET', `/sessions/${sessionId}/events?after=${revision}`).catch(() => {})
    void listening
    const response = await started.relay.fetch(
      new Request(`https://bank.example/cert/sessions/${sessionId}/events`, {
        headers: { Cookie: [...page.cookies].map((pair) => pair.join('=')).join('; ') },
      }),
    )
    await page.call('submitPhone', sessionId, hong)
    await sandbox.signAs('hong')
    const text = await response.text()
    const statuses = [...text.matchAll(/"phase":\{"status":"(\w+)"/g)].map(([, status]) => status)
    expect(statuses).toEqual(['choosing', 'waiting', 'signed'])
    const after = (await page.read(sessionId)).revision
    expect((await page.request('GET', `/sessions/${sessionId}/events?after=${after}`)).status).toBe(204)
  })
})
