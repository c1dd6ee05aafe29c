import { parse } from '@kakao-cert/protocol'
import { SignerInfoAnswerSchema, StatusAnswerSchema, VerifyAnswerSchema } from '@kakao-cert/protocol/rest'
import { isSandboxTxId } from '@kakao-cert/protocol/sandbox'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { createTestClient } from '../http/createTestClient.ts'
import { createRestClient, prepareBody } from './createRestClient.ts'

let sandbox: Sandbox
let rest: ReturnType<typeof createRestClient>
let client: ReturnType<typeof createTestClient>

beforeEach(() => {
  sandbox = createSandbox()
  sandbox.clock.change({ kind: 'freeze' })
  rest = createRestClient(sandbox.fetch)
  client = createTestClient('http://sandbox', sandbox.fetch)
})

afterEach(() => sandbox.close())

const detached = /^[\w-]+\.\.[\w-]+$/

describe('a transaction', () => {
  it('goes from prepare to signer info', async () => {
    const tx_id = await rest.prepare()
    expect(isSandboxTxId(tx_id)).toBe(true)
    expect(await rest.statusOf(tx_id)).toBe('PREPARED')
    expect(await rest.call('request', { tx_id, identify_items: ['NAME', 'CI'] })).toMatchObject({
      status: 200,
    })
    expect(await rest.statusOf(tx_id)).toBe('REQUESTED')
    await rest.control(`phones/hong/requests/${tx_id}/sign`)
    const status = parse(StatusAnswerSchema, (await rest.call('status', { tx_id })).body)
    expect(status?.status).toBe('COMPLETE')
    expect(status?.signed_at).toBe(new Date(sandbox.clock.read().nowMs).toISOString())
    const verified = parse(VerifyAnswerSchema, (await rest.call('verify', { tx_id })).body)
    expect(verified?.signed_data).toMatch(detached)
    const info = parse(SignerInfoAnswerSchema, (await rest.call('signerInfo', { tx_id })).body)
    expect(info).toEqual({ tx_id, name: '홍길동', ci: 'SANDBOX-CI-HONG' })
  })

  it('tells name, birthday and number, and no CI, where nothing was asked for', async () => {
    const tx_id = await rest.signed()
    await rest.call('verify', { tx_id })
    expect((await rest.call('signerInfo', { tx_id })).body).toEqual({
      tx_id,
      name: '홍길동',
      birthday: '19900101',
      phone_number: '01000000001',
    })
  })

  it.each([
    [599_999, undefined],
    [600_000, undefined],
    [600_001, 'verifiedTooLate'],
  ])('can be verified %i ms after the signature, or not: %s', async (afterMs, reason) => {
    const tx_id = await rest.signed()
    await rest.advance(afterMs)
    expect((await rest.call('verify', { tx_id })).reason).toBe(reason)
  })

  it.each([
    [599_999, undefined],
    [600_000, undefined],
    [600_001, 'readTooLate'],
  ])('tells its signer %i ms after the signature, or not: %s', async (afterMs, reason) => {
    const tx_id = await rest.signed()
    await rest.call('verify', { tx_id })
    await rest.advance(afterMs)
    expect((await rest.call('signerInfo', { tx_id })).reason).toBe(reason)
  })

  it('expires when it said it would, and can no longer be signed', async () => {
    const tx_id = await rest.prepare({ ...prepareBody, expire_in: 60 })
    await rest.call('request', { tx_id })
    await rest.advance(59_999)
    expect((await rest.call('verify', { tx_id })).reason).toBe('notSigned')
    await rest.advance(1)
    expect(await rest.statusOf(tx_id)).toBe('EXPIRED')
    expect((await rest.call('verify', { tx_id })).reason).toBe('expired')
    expect((await rest.control(`phones/hong/requests/${tx_id}/sign`)).status).toBe(409)
  })

  it('expires 10 minutes after request where prepare did not say when', async () => {
    const tx_id = await rest.prepare()
    await rest.call('request', { tx_id })
    await rest.advance(599_999)
    expect(await rest.statusOf(tx_id)).toBe('REQUESTED')
    await rest.advance(1)
    expect(await rest.statusOf(tx_id)).toBe('EXPIRED')
  })

  it.each([
    ['verify', 'verifiedTooLate'],
    ['signerInfo', 'readTooLate'],
  ] as const)(
    'has its result for %s as long as the limit says, at once when it changes',
    async (step, reason) => {
      await rest.control('limits', { resultMs: 60_000 })
      const inTime = await rest.signed()
      const late = await rest.signed()
      const asked = await rest.signed()
      if (step === 'signerInfo')
        for (const tx_id of [inTime, late, asked]) await rest.call('verify', { tx_id })
      await rest.advance(60_000)
      expect((await rest.call(step, { tx_id: inTime })).status).toBe(200)
      await rest.advance(1)
      expect((await rest.call(step, { tx_id: late })).reason).toBe(reason)
      await rest.control('limits', { resultMs: 60_001 })
      expect((await rest.call(step, { tx_id: asked })).status).toBe(200)
    },
  )

  it('expires when the limit said at prepare, but for an expire_in of its own', async () => {
    await rest.control('limits', { expireInMs: 60_000 })
    const byLimit = await rest.prepare()
    const byItself = await rest.prepare({ ...prepareBody, expire_in: 90 })
    await rest.control('limits', { expireInMs: 600_000 })
    for (const tx_id of [byLimit, byItself]) await rest.call('request', { tx_id })
    await rest.advance(60_000)
    expect(await rest.statusOf(byLimit)).toBe('EXPIRED')
    expect(await rest.statusOf(byItself)).toBe('REQUESTED')
    await rest.advance(30_000)
    expect(await rest.statusOf(byItself)).toBe('EXPIRED')
  })

  it('that was declined is not signed, and later expired', async () => {
    const tx_id = await rest.prepare()
    await rest.call('request', { tx_id })
    await rest.control(`phones/hong/requests/${tx_id}/decline`)
    expect(await rest.statusOf(tx_id)).toBe('DECLINED')
    expect((await rest.call('verify', { tx_id })).reason).toBe('notSigned')
    expect((await rest.control(`phones/hong/requests/${tx_id}/sign`)).status).toBe(409)
    await rest.advance(600_000)
    expect((await rest.call('verify', { tx_id })).reason).toBe('expired')
  })

  it('is spent by a request that could not be delivered', async () => {
    const tx_id = await rest.prepare({
      ...prepareBody,
      name: '웅녀',
      birthday: '19701003',
      phone_number: '01000000005',
    })
    expect((await rest.call('request', { tx_id })).code).toBe('E2009')
    expect((await rest.call('request', { tx_id })).code).toBe('E2004')
    expect(await rest.statusOf(tx_id)).toBe('FAILED')
  })

  it('goes on after a request that the developer can mend', async () => {
    const tx_id = await rest.prepare()
    expect((await rest.call('request', { tx_id, desc: '아무 말' })).code).toBe('E1006')
    expect((await rest.call('request', { tx_id, desc: '계약번호 123456' })).status).toBe(200)
  })

  it.each([
    ['another institution', { app: 'shop' }],
    ['another product', { product: 'K1300T' }],
  ])('is not there for %s', async (_, change) => {
    const tx_id = await rest.signed()
    expect((await rest.call('verify', { tx_id }, change)).code).toBe('E2003')
  })

  it('is verified once, also by calls at the same time', async () => {
    const tx_id = await rest.signed()
    const answers = await Promise.all(Array.from({ length: 20 }, () => rest.call('verify', { tx_id })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'E2008')).toHaveLength(19)
  })
})

describe('the phone', () => {
  it('shows REST requests beside those of the window, newest first, to whom they are for', async () => {
    const { sessionId } = await client.openSession()
    await client.window('submitPhone', sessionId, {
      name: '홍길동',
      birthday: '19900101',
      phoneNumber: '01000000001',
    })
    await rest.advance(1)
    const tx_id = await rest.prepare()
    expect((await client.phone('hong')).requests).toHaveLength(1)
    const { revision } = await client.phone('hong')
    await rest.call('request', { tx_id })
    const phone = await client.phone('hong')
    expect(phone.requests.map((request) => request.sessionId)).toEqual([tx_id, sessionId])
    expect(phone.requests[0]).toMatchObject({ title: '본인 확인', signData: 'token', status: 'pending' })
    expect(phone.revision).toBeGreaterThan(revision)
    expect((await client.phone('chunhyang')).requests).toEqual([])
    expect((await rest.control(`phones/chunhyang/requests/${tx_id}/sign`)).status).toBe(404)
  })

  it('shows the documents of K3500, and each is signed', async () => {
    const { token: _, ...details } = prepareBody
    const documents = [1, 2].map((each) => ({
      document_type: 'TEXT',
      title: `서류 ${each}`,
      sign_data: `내용 ${each}`,
    }))
    const product = { product: 'K3500T' }
    const prepared = await rest.call('prepare', { ...details, documents }, product)
    const tx_id = String(prepared.body['tx_id'])
    expect((await rest.call('request', { tx_id }, product)).reason).toBe('invalidField')
    await rest.call('request', { tx_id, documents: prepared.body['documents'] }, product)
    const [shown] = (await client.phone('hong')).requests
    expect(shown?.documents).toEqual([
      { type: 'TEXT', title: '서류 1', signData: '내용 1' },
      { type: 'TEXT', title: '서류 2', signData: '내용 2' },
    ])
    await rest.control(`phones/hong/requests/${tx_id}/sign`)
    const verified = parse(VerifyAnswerSchema, (await rest.call('verify', { tx_id }, product)).body)
    for (const { signed_data: data } of verified?.documents ?? []) expect(data).toMatch(detached)
    expect(verified?.documents).toHaveLength(2)
  })
})

describe('a transaction of the standard window', () => {
  const window = { product: 'K1400T' }

  it('is verified over REST once it is signed, and shown once on the phone', async () => {
    const { sessionId, txId: tx_id } = await client.openSession()
    expect((await rest.call('verify', { tx_id }, window)).code).toBe('E2006')
    await client.window('submitPhone', sessionId, {
      name: '홍길동',
      birthday: '19900101',
      phoneNumber: '01000000001',
    })
    expect((await rest.call('request', { tx_id }, window)).code).toBe('E2004')
    expect((await rest.call('signerInfo', { tx_id }, window)).code).toBe('E2019')
    await rest.control(`phones/hong/requests/${sessionId}/sign`)
    expect((await rest.call('status', { tx_id }, window)).body['status']).toBe('COMPLETE')
    const { body } = await rest.call('verify', { tx_id }, window)
    expect(body['signed_data']).toMatch(detached)
    expect((await rest.call('verify', { tx_id }, window)).code).toBe('E2008')
    expect((await rest.call('signerInfo', { tx_id }, window)).body['name']).toBe('홍길동')
    expect((await rest.call('signerInfo', { tx_id }, window)).code).toBe('E2018')
    expect((await client.phone('hong')).requests).toHaveLength(1)
  })

  it('is not there for another institution, and is not prepared over REST', async () => {
    const { txId: tx_id } = await client.openSession()
    expect((await rest.call('status', { tx_id }, { ...window, app: 'shop' })).code).toBe('E2003')
    expect((await rest.call('prepare', prepareBody, window)).reason).toBe('preparedElsewhere')
  })
})

describe('what the control API stages', () => {
  it('maintenance stops every step and ping, until it is off', async () => {
    await rest.control('maintenance', { isOn: true })
    for (const step of ['prepare', 'request', 'status', 'verify', 'signerInfo'] as const)
      expect(await rest.call(step, {}, { headers: {} })).toMatchObject({ status: 503, code: 'E0002' })
    expect((await sandbox.fetch(new Request('http://sandbox/api/ping'))).status).toBe(503)
    await rest.control('maintenance', { isOn: false })
    expect(await rest.prepare()).toMatch(/^01/)
  })

  it('faults hit the next calls of their step only', async () => {
    await rest.control('faults', { call: 'rest.verify', times: 2, fault: { kind: 'code', code: 'E0001' } })
    const tx_id = await rest.signed()
    expect((await rest.call('verify', { tx_id })).code).toBe('E0001')
    expect((await rest.call('verify', { tx_id })).code).toBe('E0001')
    expect((await rest.call('verify', { tx_id })).status).toBe(200)
  })

  it('a reset ends both, and forgets transactions', async () => {
    const tx_id = await rest.prepare()
    await rest.control('maintenance', { isOn: true })
    await rest.control('faults', { call: 'rest.status', times: 2, fault: { kind: 'code', code: 'E0001' } })
    await rest.control('reset')
    expect((await rest.call('status', { tx_id })).code).toBe('E2003')
  })

  it.each([
    ['maintenance', { isOn: 'yes' }],
    ['maintenance', {}],
  ])('%s refuses %j', async (path, body) => {
    expect((await rest.control(path, body)).status).toBe(400)
  })
})

it('a transaction is forgotten when it is more than a day old and another is prepared', async () => {
  const tx_id = await rest.prepare()
  await rest.advance(26 * 3_600_000)
  expect(await rest.statusOf(tx_id)).toBe('PREPARED')
  await rest.prepare()
  expect((await rest.call('status', { tx_id })).code).toBe('E2003')
})

it('a transaction is not forgotten before its own times are over, however long they are', async () => {
  const day = 86_400_000
  await rest.control('limits', { expireInMs: 3 * day, resultMs: 2 * day })
  const tx_id = await rest.prepare()
  await rest.call('request', { tx_id })
  await rest.advance(3 * day - 1)
  await rest.control(`phones/hong/requests/${tx_id}/sign`)
  await rest.advance(2 * day)
  await rest.prepare()
  expect((await rest.call('verify', { tx_id })).status).toBe(200)
})

it('every call is counted', async () => {
  await rest.statusOf(await rest.prepare())
  expect((await client.control('calls')).body).toMatchObject({
    counts: { 'rest.prepare': 1, 'rest.status': 1 },
  })
})

it('the production phase takes products without T', async () => {
  const production = createSandbox({ phase: 'production' })
  const there = createRestClient(production.fetch)
  const body = { ...prepareBody, settle_id: 'SANDBOX-BANK-PROD' }
  expect((await there.call('prepare', body, { product: 'K1100' })).status).toBe(200)
  expect((await there.call('prepare', body)).code).toBe('E1007')
  expect((await there.call('prepare', prepareBody, { product: 'K1100' })).code).toBe('E1005')
  production.close()
})
