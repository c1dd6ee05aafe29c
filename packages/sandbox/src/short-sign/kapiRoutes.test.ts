import { parse } from '@kakao-cert/protocol'
import {
  failureOfKapi,
  KapiErrorSchema,
  SessionInfoSchema,
  shortSignWire,
} from '@kakao-cert/protocol/short-sign'
import { beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { dealerRestKey } from '../fixtures/dealerRestKey.ts'
import { createLoginClient } from '../login/createLoginClient.ts'
import { createRestClient, prepareBody } from '../rest/createRestClient.ts'

const hourMs = 3_600_000
const appKey = 'KakaoAK sandbox-rest-key-bank'
const product = 'K3220T'
const { token: _, ...details } = prepareBody

let sandbox: Sandbox
let rest: ReturnType<typeof createRestClient>

beforeEach(() => {
  sandbox = createSandbox()
  rest = createRestClient((request) => sandbox.fetch(request))
  return () => sandbox.close()
})

const orderOf = (hours?: number) => ({
  ...details,
  sign_data: '공개 키와 약관',
  ...(hours !== undefined && { session_hours: hours }),
})

const requested = async (hours?: number) => {
  const tx_id = await rest.prepare(orderOf(hours), { product })
  await rest.call('request', { tx_id }, { product })
  return tx_id
}

const sign = (tx_id: string) => rest.control(`phones/hong/requests/${tx_id}/sign`)

const signed = async (hours?: number) => {
  const tx_id = await requested(hours)
  await sign(tx_id)
  return tx_id
}

const ask = async (
  call: 'sessionInfo' | 'checkStatus',
  txId: string,
  headers: Readonly<Record<string, string>> = { Authorization: appKey },
) => {
  const response = await sandbox.fetch(
    new Request(`http://sandbox${shortSignWire[call].name}?tx_id=${txId}`, { headers }),
  )
  const body: unknown = await response.json()
  return { status: response.status, body, number: parse(KapiErrorSchema, body)?.code }
}

const failureAt = async (txId: string) => {
  const { status, number = 0 } = await ask('sessionInfo', txId)
  return [status, failureOfKapi(number)]
}

const lengthOf = (body: unknown) => {
  const info = parse(SessionInfoSchema, body)
  return info && Date.parse(info.session_end_at) - Date.parse(info.session_start_at)
}

describe('session info of K3220', () => {
  it.each([6, 24, 48])(
    'a session of %i hours begins with the signature and ends on the clock',
    async (hours) => {
      const txId = await signed(hours)
      const { status, body } = await ask('sessionInfo', txId)
      expect([status, lengthOf(body)]).toEqual([200, hours * hourMs])
      await rest.advance(hours * hourMs)
      expect(await failureAt(txId)).toEqual([400, 'transactionHasExpired'])
      expect((await ask('sessionInfo', txId)).body).toMatchObject({
        sandbox: {
          reason: 'expiredKey',
          code: 'E2016',
          android: 'ApiErrorCause.TransactionHasExpired',
          ios: 'ApiFailureReason.TransactionHasExpired',
        },
      })
    },
  )

  it('is as short as can be where nobody says how long', async () => {
    expect(lengthOf((await ask('sessionInfo', await signed())).body)).toBe(6 * hourMs)
  })

  it.each([5, 49, 6.5])('%d hours can’t be asked for', async (hours) => {
    const answer = await rest.call('prepare', orderOf(hours), { product })
    expect([answer.status, answer.code]).toEqual([400, 'E1001'])
  })

  it('only short signatures have sessions', async () => {
    const txId = await rest.signed()
    expect(await ask('sessionInfo', txId)).toMatchObject({ status: 400, number: -2 })
  })

  it('before the signature, and when it did not come within five minutes', async () => {
    const txId = await requested()
    expect(await failureAt(txId)).toEqual([400, 'signingIsNotCompleted'])
    await rest.advance(5 * 60_000)
    expect(await failureAt(txId)).toEqual([400, 'invalidTransaction'])
    await sign(txId)
    expect(await failureAt(txId)).toEqual([400, 'invalidTransaction'])
  })

  it('a key of another app asks as the target, or not at all', async () => {
    const txId = await signed()
    const dealer = { Authorization: `KakaoAK ${dealerRestKey}` }
    expect(await ask('sessionInfo', txId, { ...dealer, 'Target-Authorization': appKey })).toMatchObject({
      status: 200,
    })
    const others = [
      dealer,
      {},
      { Authorization: 'KakaoAK mistyped' },
      { Authorization: 'Basic x', 'Target-Authorization': appKey },
    ]
    for (const headers of others)
      expect(await ask('sessionInfo', txId, headers)).toMatchObject({ status: 401, number: -401 })
    const shop = { Authorization: 'KakaoAK sandbox-rest-key-shop' }
    expect(await ask('sessionInfo', txId, shop)).toMatchObject({ status: 400, number: -2 })
  })

  it('an unknown transaction, maintenance and another method are refused', async () => {
    expect(await ask('sessionInfo', 'unknown')).toMatchObject({ status: 400, number: -2 })
    await rest.control('maintenance', { isOn: true })
    expect(await ask('sessionInfo', 'unknown')).toMatchObject({ status: 503, number: -9798 })
    const posted = await sandbox.fetch(
      new Request(`http://sandbox${shortSignWire.sessionInfo.name}`, { method: 'POST' }),
    )
    expect([posted.status, posted.headers.get('Allow')]).toEqual([405, 'HEAD, GET'])
  })
})

it('check_status tells when it was asked for, until when, and when it was signed', async () => {
  const txId = await requested()
  const { body } = await ask('checkStatus', txId)
  expect(Object.keys(body as object)).toEqual(['tx_id', 'requested_at', 'request_expired_at'])
  await sign(txId)
  expect(Object.keys((await ask('checkStatus', txId)).body as object)).toContain('signed_at')
})

describe('session info of K2220', () => {
  const loggedIn = async () => {
    const tx_id = await rest.prepare(orderOf(12), { product: 'K2220T' })
    const login = createLoginClient((request) => sandbox.fetch(request))
    const id = await login.open({ cert_type: 'k2220', tx_id })
    await login.choose(id)
    await login.sign(id)
    const { code = '' } = (await login.leave(id)).told
    const { body } = await login.exchange(code)
    return { tx_id, bearer: { Authorization: `Bearer ${body['access_token']}` } }
  }

  it('is told to who has logged in with it', async () => {
    const { tx_id, bearer } = await loggedIn()
    const { status, body } = await ask('sessionInfo', tx_id, bearer)
    expect([status, lengthOf(body)]).toEqual([200, 12 * hourMs])
  })

  it('is told to no other token, and to no key', async () => {
    const { tx_id, bearer } = await loggedIn()
    expect(await ask('sessionInfo', tx_id, { Authorization: 'Bearer other' })).toMatchObject({ number: -401 })
    expect(await ask('sessionInfo', tx_id)).toMatchObject({ number: -2 })
    expect(await ask('sessionInfo', await signed(), bearer)).toMatchObject({ number: -2 })
  })
})

it('every call is counted, with its transaction', async () => {
  const txId = await signed()
  await ask('sessionInfo', txId)
  const response = await sandbox.fetch(new Request('http://sandbox/__sandbox/calls'))
  const { counts, calls } = (await response.json()) as { counts: object; calls: readonly object[] }
  expect(counts).toMatchObject({ 'kapi.sessionInfo': 1 })
  expect(calls).toContainEqual(expect.objectContaining({ call: 'kapi.sessionInfo', txId }))
})
