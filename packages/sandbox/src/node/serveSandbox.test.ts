import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isSandboxTxId } from '@kakao-cert/protocol/sandbox'
import type { Snapshot } from '@kakao-cert/protocol'
import { defaultLimits } from '../defaultLimits.ts'
import { createTestClient, hongDetails } from '../http/createTestClient.ts'
import { serveSandbox, type ServedSandbox } from './serveSandbox.ts'

let served: ServedSandbox
let client: ReturnType<typeof createTestClient>

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  client = createTestClient(served.url)
})

beforeEach(async () => {
  await client.control('changeLimits', {}, defaultLimits)
})

afterEach(async () => {
  await client.control('reset')
})

afterAll(() => served.close())

const challengeOf = ({ phase }: Snapshot) => {
  if (phase.status !== 'confirming') throw new Error(`no challenge at ${phase.status}`)
  return phase.challenge
}

const solutionFor = async (personId: string, challengeId: string) => {
  const { messages } = await client.phone(personId)
  const content = messages.find(({ id }) => id === challengeId)?.content
  return content?.kind === 'smsCode' ? content.code : (content?.characters ?? '')
}

describe('the whole phone flow', () => {
  it('goes from the form to the signature', async () => {
    const opened = await client.open()
    expect(opened.status).toBe(201)
    expect(opened.headers.get('Cache-Control')).toBe('no-store')
    const session = client.snapshotOf(opened)
    expect(isSandboxTxId(session.txId)).toBe(true)
    expect(session).toMatchObject({
      institution: '한빛은행',
      title: '계좌 개설',
      methods: ['phone', 'qr'],
      remaining: { refreshes: 3, requests: 3, answers: 2 },
      phase: { status: 'choosing' },
    })
    const { sessionId } = session

    const submitted = client.snapshotOf(await client.window('submitPhone', sessionId, hongDetails))
    expect(submitted.phase).toMatchObject({ status: 'waiting', method: 'phone' })
    expect(submitted.revision).toBeGreaterThan(session.revision)
    expect(client.problemOf(await client.window('complete', sessionId)).reason).toBe('wrongState')

    const [request] = (await client.phone('hong')).requests
    expect(request).toMatchObject({ sessionId, status: 'pending', signData: '계좌 개설에 동의합니다.' })
    const signedPhone = client.phoneOf(await client.control('sign', { personId: 'hong', sessionId }))
    expect(signedPhone.requests[0]).toMatchObject({ status: 'signed' })
    expect(client.snapshotOf(await client.window('read', sessionId)).phase.status).toBe('signed')

    const completed = await client.window('complete', sessionId)
    expect(completed).toMatchObject({ status: 200, body: { txId: session.txId } })
    expect((await client.control('calls')).body).toMatchObject({
      counts: { open: 1, submitPhone: 1, complete: 2, read: 1 },
    })
  })

  it('speaks English to a window in English', async () => {
    expect((await client.openSession({ locale: 'en-US' })).institution).toBe('Hanbit Bank')
  })

  it('ends with DECLINED when the person declines', async () => {
    const { sessionId } = await client.openSession()
    await client.window('submitPhone', sessionId, hongDetails)
    const phone = client.phoneOf(await client.control('decline', { personId: 'hong', sessionId }))
    expect(phone.requests[0]?.status).toBe('declined')
    expect(client.snapshotOf(await client.window('read', sessionId)).phase).toEqual({
      status: 'failed',
      error: { surface: 'client', code: 'DECLINED' },
    })
  })

  it('can be cancelled, twice, and then goes nowhere', async () => {
    const { sessionId } = await client.openSession()
    await client.window('submitPhone', sessionId, hongDetails)
    const first = client.snapshotOf(await client.window('cancel', sessionId))
    const second = client.snapshotOf(await client.window('cancel', sessionId))
    expect(first.phase.status).toBe('cancelled')
    expect(second.revision).toBe(first.revision)
    expect((await client.phone('hong')).requests[0]?.status).toBe('ended')
    const refused = await client.control('sign', { personId: 'hong', sessionId })
    expect(client.problemOf(refused).reason).toBe('wrongState')
  })

  it('shows a request to nobody else', async () => {
    const { sessionId } = await client.openSession()
    await client.window('submitPhone', sessionId, hongDetails)
    expect((await client.phone('chunhyang')).requests).toEqual([])
    const refused = await client.control('sign', { personId: 'chunhyang', sessionId })
    expect([refused.status, client.problemOf(refused).code]).toEqual([404, 'E2003'])
  })
})

describe('the people who cannot sign', () => {
  it.each([
    ['심청', '20000229', '01000000003', 'rest', 'E2010', undefined],
    ['임꺽정', '19850815', '01000000004', 'rest', 'E2005', undefined],
    ['웅녀', '19701003', '01000000005', 'rest', 'E2009', undefined],
    ['허황옥', '19880710', '01000000006', 'window', 'E1001', 'foreignNumber'],
    ['홍길동', '19900101', '01000009999', 'rest', 'E2001', undefined],
    ['아무개', '19900101', '01000000001', 'rest', 'E2002', 'personMismatch'],
  ])('%s %s %s: %s %s %s', async (name, birthday, phoneNumber, surface, code, cause) => {
    const { sessionId, revision } = await client.openSession()
    const refused = await client.window('submitPhone', sessionId, { name, birthday, phoneNumber })
    expect(refused.status).toBe(400)
    const problem = client.problemOf(refused)
    expect([problem.surface, problem.code, problem.cause]).toEqual([surface, code, cause])
    const after = client.snapshotOf(await client.window('read', sessionId))
    expect([after.revision, after.phase.status]).toEqual([revision, 'choosing'])
  })
})

describe('the whole QR flow', () => {
  it.each(['sms', 'characters'] as const)('goes from the code over %s to the signature', async (kind) => {
    await client.control('changeLimits', {}, { secondFactor: kind })
    const { sessionId, txId } = await client.openSession()
    const shown = client.snapshotOf(await client.window('showQr', sessionId))
    expect(client.snapshotOf(await client.window('showQr', sessionId)).revision).toBe(shown.revision)
    expect((await client.control('qrs')).body).toMatchObject({ qrs: [{ title: '계좌 개설' }] })

    const refreshed = client.snapshotOf(await client.window('refreshQr', sessionId))
    expect(refreshed.phase).not.toEqual(shown.phase)
    expect(refreshed.remaining.refreshes).toBe(2)
    const oldToken = shown.phase.status === 'showingQr' ? shown.phase.qrText.split('scan=')[1] : ''
    expect((await client.control('scan', { personId: 'chunhyang' }, { token: oldToken })).status).toBe(404)

    const confirming = await client.scanAs('chunhyang', sessionId)
    expect((await client.control('qrs')).body).toEqual({ qrs: [] })
    const challenge = challengeOf(confirming)
    expect(challenge.kind).toBe(kind)
    const solution = await solutionFor('chunhyang', challenge.id)
    const options = challenge.kind === 'characters' ? challenge.options : [solution]
    expect(options).toContain(solution)
    const answered = await client.window('answer', sessionId, { challengeId: challenge.id, answer: solution })
    expect(client.snapshotOf(answered).phase).toMatchObject({ status: 'waiting', method: 'qr' })

    await client.control('sign', { personId: 'chunhyang', sessionId })
    expect((await client.window('complete', sessionId)).body).toEqual({ txId })
  })

  it('ends with E8005 at the second wrong answer', async () => {
    const { sessionId } = await client.openSession()
    const confirming = await client.scanAs('hong', sessionId)
    const first = client.snapshotOf(
      await client.window('answer', sessionId, { challengeId: challengeOf(confirming).id, answer: 'wrong' }),
    )
    expect(first).toMatchObject({ remaining: { answers: 1 }, phase: { status: 'confirming', misses: 1 } })

    const replayed = await client.window('answer', sessionId, {
      challengeId: challengeOf(confirming).id,
      answer: 'wrong',
    })
    expect([replayed.status, client.problemOf(replayed).reason]).toEqual([409, 'staleChallenge'])

    const second = client.snapshotOf(
      await client.window('answer', sessionId, { challengeId: challengeOf(first).id, answer: 'wrong' }),
    )
    expect(second).toMatchObject({
      remaining: { answers: 0 },
      phase: { status: 'failed', error: { surface: 'window', code: 'E8005' } },
    })
  })

  it('takes the code of a message that was sent again, and not the one before', async () => {
    const { sessionId } = await client.openSession()
    const before = challengeOf(await client.scanAs('hong', sessionId))
    const resent = client.snapshotOf(await client.window('resend', sessionId))
    expect(resent.remaining.requests).toBe(1)
    const { id } = challengeOf(resent)
    const stale = await client.window('answer', sessionId, { challengeId: before.id, answer: '000000' })
    expect(client.problemOf(stale).reason).toBe('staleChallenge')
    const answer = await solutionFor('hong', id)
    const answered = await client.window('answer', sessionId, { challengeId: id, answer })
    expect(client.snapshotOf(answered).phase.status).toBe('waiting')
  })

  it('takes the phone form instead of a code that is on the screen', async () => {
    const { sessionId } = await client.openSession()
    await client.window('showQr', sessionId)
    const submitted = client.snapshotOf(await client.window('submitPhone', sessionId, hongDetails))
    expect(submitted.phase).toMatchObject({ status: 'waiting', method: 'phone' })
  })

  it('hides a QR code from the camera once it has expired, until it is refreshed', async () => {
    const { sessionId } = await client.openSession()
    await client.window('showQr', sessionId)
    await client.advance(defaultLimits.qrMs)
    expect((await client.control('qrs')).body).toEqual({ qrs: [] })
    await client.window('refreshQr', sessionId)
    expect((await client.control('qrs')).body).toMatchObject({ qrs: [{}] })
  })
})

describe('limits', () => {
  it('E1008 past the last refresh', async () => {
    const { sessionId } = await client.openSession()
    await client.window('showQr', sessionId)
    for (let left = 2; left >= 0; left -= 1) {
      const { remaining } = client.snapshotOf(await client.window('refreshQr', sessionId))
      expect(remaining.refreshes).toBe(left)
    }
    const refused = await client.window('refreshQr', sessionId)
    expect(refused.status).toBe(409)
    expect(client.problemOf(refused)).toMatchObject({ code: 'E1008', reason: 'limitReached' })
    expect(client.snapshotOf(await client.window('read', sessionId)).phase).toEqual({
      status: 'failed',
      error: { surface: 'window', code: 'E1008' },
    })
    expect(client.problemOf(await client.window('showQr', sessionId)).code).toBe('E1008')
  })

  it('E1008 past the last request', async () => {
    const { sessionId } = await client.openSession()
    await client.window('submitPhone', sessionId, hongDetails)
    await client.window('resend', sessionId)
    const last = client.snapshotOf(await client.window('resend', sessionId))
    expect(last.remaining.requests).toBe(0)
    const refused = await client.window('resend', sessionId)
    expect([refused.status, client.problemOf(refused).code]).toEqual([409, 'E1008'])
    expect((await client.phone('hong')).requests[0]?.status).toBe('ended')
  })

  it('can be changed for windows that open later', async () => {
    const before = await client.openSession()
    const changed = await client.control('changeLimits', {}, { answers: 1, refreshes: 0 })
    expect(changed.body).toEqual({ ...defaultLimits, answers: 1, refreshes: 0 })
    expect((await client.control('limits')).body).toEqual(changed.body)
    const after = await client.openSession()
    expect(after.remaining).toEqual({ refreshes: 0, requests: 3, answers: 1 })
    const untouched = client.snapshotOf(await client.window('read', before.sessionId))
    expect(untouched.remaining).toEqual(before.remaining)
  })
})

describe('time', () => {
  it('E8004 when the validity is over, E2020 when the transaction has expired', async () => {
    // Opening a session and looking at it can fall into two milliseconds.
    await client.control('changeClock', {}, { kind: 'freeze' })
    const { sessionId, validUntilMs, serverTimeMs } = await client.openSession()
    await client.control('changeClock', {}, { kind: 'resume' })
    expect(validUntilMs - serverTimeMs).toBe(defaultLimits.validityMs)
    await client.window('submitPhone', sessionId, hongDetails)
    await client.advance(defaultLimits.validityMs)
    expect(client.snapshotOf(await client.window('read', sessionId)).phase).toEqual({
      status: 'failed',
      error: { surface: 'window', code: 'E8004' },
    })
    const late = await client.window('resend', sessionId)
    expect([late.status, client.problemOf(late).code]).toEqual([410, 'E8004'])
    const lateSign = await client.control('sign', { personId: 'hong', sessionId })
    expect([lateSign.status, client.problemOf(lateSign).code]).toEqual([410, 'E8004'])

    await client.advance(defaultLimits.transactionMs)
    for (const call of ['read', 'events', 'resend', 'cancel', 'complete'] as const) {
      const expired = await client.window(call, sessionId)
      expect([expired.status, client.problemOf(expired).code]).toEqual([410, 'E2020'])
    }
  })

  it('stands while the clock is frozen', async () => {
    await client.control('changeClock', {}, { kind: 'freeze' })
    const { serverTimeMs, sessionId } = await client.openSession()
    await new Promise((done) => setTimeout(done, 20))
    const later = client.snapshotOf(await client.window('read', sessionId))
    expect(later.serverTimeMs).toBe(serverTimeMs)
    const resumed = await client.control('changeClock', {}, { kind: 'resume' })
    expect(resumed.body).toMatchObject({ isFrozen: false })
  })

  it('does not go back', async () => {
    const { body } = await client.control('clock')
    const { nowMs } = body as { nowMs: number }
    const refused = await client.control('changeClock', {}, { kind: 'set', toMs: nowMs - 1000 })
    expect([refused.status, client.problemOf(refused).reason]).toEqual([400, 'invalidField'])
    const set = await client.control('changeClock', {}, { kind: 'set', toMs: nowMs + 60_000 })
    expect(set.status).toBe(200)
  })
})

describe('opening again', () => {
  const withKey = (key: string, change = {}) => client.open(change, { 'Idempotency-Key': key })

  it('with the same key finds the same session', async () => {
    const first = client.snapshotOf(await withKey('attempt-1'))
    const again = client.snapshotOf(await withKey('attempt-1'))
    const other = client.snapshotOf(await withKey('attempt-2'))
    expect(again).toMatchObject({ sessionId: first.sessionId, revision: first.revision })
    expect(other.sessionId).not.toBe(first.sessionId)
    expect((await client.openSession()).sessionId).not.toBe(first.sessionId)
  })

  it('with the same key at the same moment opens one session', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => withKey('attempt-3')))
    expect(new Set(answers.map((answer) => client.snapshotOf(answer).sessionId)).size).toBe(1)
  })

  it.each([
    ['none at all', ''],
    ['one of 201 characters', 'x'.repeat(201)],
  ])('takes no empty or endless key: %s', async (_, key) => {
    const refused = await withKey(key)
    expect([refused.status, client.problemOf(refused).reason]).toEqual([400, 'invalidField'])
  })
})

describe('reset', () => {
  it('forgets sessions and counts; limits stay', async () => {
    const { sessionId } = await client.openSession()
    await client.window('submitPhone', sessionId, hongDetails)
    await client.control('changeLimits', {}, { answers: 5 })
    const { revision } = await client.phone('hong')
    expect((await client.control('reset')).body).toEqual({ ok: true })
    const gone = await client.window('read', sessionId)
    expect([gone.status, client.problemOf(gone).code]).toEqual([404, 'E2003'])
    const phone = await client.phone('hong')
    expect([phone.requests, phone.messages]).toEqual([[], []])
    expect(phone.revision).toBeGreaterThan(revision)
    expect((await client.control('calls')).body).toMatchObject({ counts: { read: 1 } })
    expect((await client.control('limits')).body).toMatchObject({ answers: 5 })
  })
})

describe('HTTP', () => {
  it('answers ping', async () => {
    const response = await fetch(`${served.url}/api/ping`)
    expect([response.status, await response.text()]).toEqual([200, 'pong'])
  })

  it('lets a page of another origin in', async () => {
    const preflight = await fetch(`${served.url}/window/v1/sessions`, {
      method: 'OPTIONS',
      headers: {
        Origin: 'http://shop.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('POST')
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toBe(
      'authorization,content-type,idempotency-key',
    )
    for (const path of ['/api/ping', '/window/v1/sessions/x', '/nowhere', '/__sandbox/people']) {
      const response = await fetch(served.url + path)
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
      await response.text()
    }
  })

  it.each(['/api/ping', '/__sandbox/people', '/__sandbox/phones/hong', '/__sandbox/phones/hong/events'])(
    'answers HEAD %s as GET, without a body',
    async (path) => {
      const response = await fetch(served.url + path, { method: 'HEAD' })
      expect([response.status, await response.text()]).toEqual([200, ''])
      expect(response.headers.get('Cache-Control')).toBe('no-store')
    },
  )

  it('gives no personal data to a window, whatever it does', async () => {
    const { sessionId } = await client.openSession()
    const answers = [
      await client.window('submitPhone', sessionId, hongDetails),
      await client.window('submitPhone', sessionId, { ...hongDetails, name: '성춘향' }),
      await client.window('read', sessionId),
      await client.window('resend', sessionId),
      await client.window('cancel', sessionId),
    ]
    const wire = JSON.stringify(answers.map(({ body }) => body))
    for (const personal of [...Object.values(hongDetails), '성춘향', 'hong']) {
      expect(wire).not.toContain(personal)
    }
  })
})

describe('the server', () => {
  it('rejects when the port is taken', async () => {
    const port = Number(new URL(served.url).port)
    await expect(serveSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('rejects when the file cannot be opened', async () => {
    await expect(serveSandbox({ port: 0, file: '/no/such/folder/x.db' })).rejects.toThrow(/cannot be opened/)
  })

  it('rejects limits that are out of range', async () => {
    await expect(serveSandbox({ port: 0, limits: { answers: 0 } })).rejects.toThrow(RangeError)
  })

  it('lets go of its file when it cannot start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-serve-'))
    const file = join(folder, 'sandbox.db')
    await expect(serveSandbox({ port: 0, file, limits: { answers: 0 } })).rejects.toThrow(RangeError)
    // SQLite keeps this one beside a database for as long as somebody has it open.
    expect(existsSync(`${file}-wal`)).toBe(false)
    rmSync(folder, { recursive: true })
  })

  it('can be closed twice, also while somebody listens', async () => {
    const other = await serveSandbox({ port: 0 })
    const response = await fetch(`${other.url}/__sandbox/phones/hong/events`)
    await Promise.all([other.close(), other.close()])
    await other.close()
    await expect(response.text()).rejects.toThrow('terminated')
    await expect(fetch(`${other.url}/api/ping`)).rejects.toThrow('fetch failed')
  })

  const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
    all?.some(({ address }) => address === '::1'),
  )

  it.runIf(hasIpv6)('listens at an address of IPv6, and says so in its URL', async () => {
    const other = await serveSandbox({ port: 0, host: '::1' })
    expect(other.url).toMatch(/^http:\/\/\[::1\]:\d+$/)
    const response = await fetch(`${other.url}/api/ping`)
    expect(await response.text()).toBe('pong')
    await other.close()
  })
})
