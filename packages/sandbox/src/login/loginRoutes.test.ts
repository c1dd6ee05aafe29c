import { loginErrors } from '@kakao-cert/protocol/login'
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { sandboxKey } from '../fixtures/sandboxKey.ts'
import { createRestClient } from '../rest/createRestClient.ts'
import { createLoginClient, loginAddress } from './createLoginClient.ts'

let sandbox: Sandbox
let client: ReturnType<typeof createLoginClient>
let rest: ReturnType<typeof createRestClient>

beforeEach(() => {
  sandbox = createSandbox({
    pages: (path) => Promise.resolve(path === '/login' ? new Response('login page') : undefined),
  })
  client = createLoginClient(sandbox.fetch)
  rest = createRestClient(sandbox.fetch)
})

afterEach(() => sandbox.close())

const failure = (code: keyof typeof loginErrors) => {
  const { error, description } = loginErrors[code]
  return { error, error_description: expect.stringContaining(description) as string }
}

describe('prepare', () => {
  it('gives a kauth_tx_id', async () => {
    const { status, body } = await client.prepare({ sign_identify_items: 'name, CI' })
    expect([status, Object.keys(body)]).toEqual([200, ['kauth_tx_id']])
  })

  it.each([
    ['the key of REST', { client_id: 'sandbox-rest-key-bank' }, 'KOE216'],
    ['the REST key of a dealer', { client_id: 'sandbox-rest-key-dealer' }, 'KOE216'],
    ['a key without the right', { client_id: 'sandbox-javascript-key-without-right' }, 'KOE116'],
  ] as const)('refuses %s', async (_, change, code) => {
    expect(await client.prepare(change)).toEqual({
      status: 400,
      body: { ...failure(code), error_code: code },
    })
  })

  it.each([
    ['no cert_type', { cert_type: 'k1400' }, 'E1001'],
    ['no settle_id of a contract', { settle_id: 'MISTYPED' }, 'E1005'],
    ['a contract of the other phase', { settle_id: 'SANDBOX-BANK-PROD' }, 'E1007'],
    ['a contract without login', { settle_id: 'SANDBOX-SHOP' }, 'E3003'],
    ['nothing to sign', { sign_data: '' }, 'E1001'],
    ['too much to sign', { sign_data: '가'.repeat(2801) }, 'E1001'],
    ['an item that is none', { sign_identify_items: 'shoe_size' }, 'E1001'],
    ['a K2220 that nobody has prepared', { cert_type: 'k2220', tx_id: 'nobody’s' }, 'E2003'],
    ['a K2220 without tx_id', { cert_type: 'k2220' }, 'E1001'],
  ])('tells %s as an error inside certification', async (_, change, inner) => {
    expect(await client.prepare(change)).toEqual({
      status: 400,
      body: {
        ...failure('KOE217'),
        error_description: expect.stringContaining(inner) as string,
        error_code: 'KOE217',
      },
    })
  })

  it('tells maintenance and planned faults so, too', async () => {
    await client.control('maintenance', { isOn: true })
    expect((await client.prepare()).body['error_description']).toContain('E0002')
    await client.control('maintenance', { isOn: false })
    await client.control('faults', {
      call: 'login.prepare',
      times: 1,
      fault: { kind: 'code', code: 'E0001' },
    })
    expect((await client.prepare()).body['error_description']).toContain('E0001')
    expect((await client.prepare()).status).toBe(200)
  })

  it('refuses a key that nobody has, and a body that is no form', async () => {
    expect(await client.prepare({ client_id: 'mistyped' })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client', error_code: 'KOE101' },
    })
    const response = await sandbox.fetch(
      new Request('http://sandbox/oauth/authorize/prepare', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      }),
    )
    expect([response.status, await response.json()]).toMatchObject([400, { error_code: 'KOE001' }])
  })
})

describe('the login page', () => {
  it('is shown for a login that is prepared', async () => {
    const { kauth_tx_id: id = '' } = (await client.prepare()).body
    expect((await client.authorize(id)).status).toBe(200)
    expect(await client.read(id)).toMatchObject({
      status: 'choosing',
      institution: '한빛은행',
      signData: '로그인에 동의합니다.',
    })
  })

  it('never leads to an address that is not registered', async () => {
    const { kauth_tx_id: id = '' } = (await client.prepare()).body
    const { status, place } = await client.authorize(id, { redirect_uri: 'https://evil.example/' })
    expect([status, place?.href]).toEqual([302, 'http://sandbox/login?error=unregisteredRedirect'])
    const registered = 'https://hanbit.example/cert/return'
    expect((await client.authorize(id, { redirect_uri: registered })).status).toBe(200)
    const other = 'https://dalbit.example/cert/return'
    expect((await client.authorize(id, { redirect_uri: other })).place?.pathname).toBe('/login')
  })

  it.each([
    ['another key', { client_id: 'sandbox-javascript-key-without-right' }, 'invalid_client'],
    ['another response_type', { response_type: 'token' }, 'invalid_request'],
    ['no prompt', { prompt: 'login' }, 'invalid_request'],
    ['an unknown kauth_tx_id', { kauth_tx_id: 'kauth-mistyped' }, 'invalid_request'],
  ])('leads back from %s', async (_, change, error) => {
    const { kauth_tx_id: id = '' } = (await client.prepare()).body
    const { place, told } = await client.authorize(id, change)
    expect(place?.href).toMatch(/^http:\/\/localhost:3000\/login\/return\?/)
    expect(told).toEqual({ error, error_description: expect.any(String), state: 'state-1' })
  })

  it('takes cert among other prompts', async () => {
    const { kauth_tx_id: id = '' } = (await client.prepare()).body
    expect((await client.authorize(id, { prompt: 'login,cert' })).status).toBe(200)
  })
})

describe('who logs in', () => {
  it('gets the request on the phone, signs, and goes back with a code', async () => {
    const id = await client.open()
    expect(await client.choose(id, 'hong', 'message')).toMatchObject({
      status: 'waiting',
      personId: 'hong',
      way: 'message',
    })
    expect((await client.sign(id)).status).toBe(200)
    expect(await client.read(id)).toMatchObject({ status: 'signed' })
    const { status, place, told } = await client.leave(id)
    expect([status, place?.origin, place?.pathname]).toEqual([302, 'http://localhost:3000', '/login/return'])
    expect(told).toEqual({ code: expect.any(String), state: 'state-1' })
  })

  it('has nothing on the phone before, and cannot sign there', async () => {
    const id = await client.open()
    expect((await client.sign(id)).status).toBe(404)
    expect((await client.read(id)).status).toBe('choosing')
  })

  it.each([
    ['ondal', 'app', 'TALK_NOT_LINKED'],
    ['patjwi', 'app', 'TALK_NOT_LINKED'],
    ['hakgyu', 'app', 'TALK_TOO_OLD'],
    ['ungnyeo', 'message', 'CHANNEL_BLOCKED'],
  ] as const)('%s by %s is %s, and another can be chosen', async (person, way, code) => {
    const id = await client.open()
    expect(await client.choose(id, person, way)).toMatchObject({ status: 'choosing', failure: { code } })
    expect((await client.leave(id)).told).toEqual({ ...failure(code), state: 'state-1' })
    const chosen = await client.choose(id)
    expect(chosen).toMatchObject({ status: 'waiting', personId: 'hong' })
    expect(chosen.failure).toBeUndefined()
  })

  it('ungnyeo can sign in the app: only a message would be blocked', async () => {
    expect(await client.choose(await client.open(), 'ungnyeo', 'app')).toMatchObject({ status: 'waiting' })
  })

  it.each([
    ['simcheong', 'E2010'],
    ['kkeokjeong', 'E2005'],
    ['hwangok', 'E1001'],
    ['janghwa', 'E2011'],
  ])('%s cannot sign at all: KOE217 with %s, and the login is over', async (person, innerCode) => {
    const id = await client.open()
    expect(await client.choose(id, person)).toMatchObject({
      status: 'ended',
      failure: { code: 'KOE217', innerCode },
    })
    const { told } = await client.leave(id)
    expect(told).toMatchObject(failure('KOE217'))
    expect(told['error_description']).toContain(innerCode)
    await expect(client.choose(id)).rejects.toThrow('409')
  })

  it('declines or leaves, which is told as Kakao Login tells it', async () => {
    const left = await client.open()
    expect((await client.leave(left)).told).toEqual({ ...failure('CANCELLED'), state: 'state-1' })
    const declined = await client.open()
    await client.choose(declined)
    await client.sign(declined, 'hong', 'decline')
    expect((await client.leave(declined)).told).toMatchObject(failure('CANCELLED'))
  })

  it('has five minutes', async () => {
    await client.control('clock', { kind: 'freeze' })
    const id = await client.open()
    await client.choose(id)
    await client.advance(299_999)
    expect((await client.read(id)).status).toBe('waiting')
    await client.advance(1)
    expect(await client.read(id)).toMatchObject({ status: 'ended', failure: { code: 'REQUEST_EXPIRED' } })
    expect((await client.leave(id)).told).toMatchObject(failure('REQUEST_EXPIRED'))
    expect((await client.authorize(id)).told).toMatchObject(failure('REQUEST_EXPIRED'))
  })

  it('completes a login once', async () => {
    const id = await client.open()
    await client.choose(id)
    await client.sign(id)
    expect((await client.leave(id)).told['code']).toBeDefined()
    expect((await client.leave(id)).told).toMatchObject(failure('ALREADY_COMPLETED'))
    expect((await client.authorize(id)).told).toMatchObject(failure('ALREADY_COMPLETED'))
  })
})

describe('the exchange', () => {
  it('gives tokens and the transaction', async () => {
    const { status, body } = await client.exchange(await client.logIn())
    expect(status).toBe(200)
    expect(body).toEqual({
      token_type: 'bearer',
      access_token: expect.any(String),
      expires_in: 21_600,
      refresh_token: expect.any(String),
      refresh_token_expires_in: 5_184_000,
      scope: 'openid',
      id_token: expect.any(String),
      tx_id: expect.any(String),
    })
  })

  it('gives an id_token that the published keys verify, with the nonce', async () => {
    const { body } = await client.exchange(await client.logIn({ nonce: 'n-7' }))
    const certs = await sandbox.fetch(new Request('http://sandbox/.well-known/jwks.json'))
    const { payload, protectedHeader } = await jwtVerify(
      body['id_token'] ?? '',
      createLocalJWKSet((await certs.json()) as JSONWebKeySet),
      { issuer: 'http://sandbox', audience: sandboxKey },
    )
    expect([payload.sub, payload['nonce'], protectedHeader.alg]).toEqual(['sandbox-hong', 'n-7', 'RS256'])
  })

  it('gives them once', async () => {
    const code = await client.logIn()
    expect((await client.exchange(code)).status).toBe(200)
    expect(await client.exchange(code)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_code: 'KOE320' },
    })
  })

  it('is for whoever asked, and where it was led back to', async () => {
    const code = await client.logIn()
    const codeOf = async (change: Readonly<Record<string, string>>) =>
      (await client.exchange(code, change)).body['error_code']
    expect(await codeOf({ code: 'mistyped' })).toBe('KOE320')
    expect(await codeOf({ client_id: 'mistyped' })).toBe('KOE101')
    expect(await codeOf({ client_id: 'sandbox-rest-key-shop' })).toBe('KOE320')
    expect(await codeOf({ client_id: 'sandbox-javascript-key-without-right' })).toBe('KOE320')
    expect(await codeOf({ redirect_uri: 'http://localhost:3000/other' })).toBe('KOE303')
    expect(await codeOf({ grant_type: 'refresh_token' })).toBe('KOE001')
    // None of these has spent it.
    expect((await client.exchange(code, { client_id: sandboxKey })).status).toBe(200)
  })

  it('comes too late after ten minutes', async () => {
    const code = await client.logIn()
    await client.advance(600_001)
    expect((await client.exchange(code)).body['error_code']).toBe('KOE320')
  })
})

describe('over REST', () => {
  it('the signature is verified and the signer told, once each', async () => {
    const id = await client.open({ sign_identify_items: 'name,ci' })
    await client.choose(id)
    const txId = id.replace('kauth-', '')
    const asK2100 = { product: 'K2100T' }
    expect((await rest.call('verify', { tx_id: txId }, asK2100)).code).toBe('E2006')
    await client.sign(id)
    const { code = '' } = (await client.leave(id)).told
    const { tx_id } = (await client.exchange(code)).body
    expect(tx_id).toBe(txId)
    expect((await rest.call('status', { tx_id }, asK2100)).body).toMatchObject({ status: 'COMPLETE' })
    expect((await rest.call('verify', { tx_id }, asK2100)).body['signed_data']).toMatch(/\.\./)
    expect((await rest.call('verify', { tx_id }, asK2100)).code).toBe('E2008')
    expect((await rest.call('signerInfo', { tx_id }, asK2100)).body).toEqual({
      tx_id,
      name: '홍길동',
      ci: 'SANDBOX-CI-HONG',
    })
    expect((await rest.call('signerInfo', { tx_id }, asK2100)).code).toBe('E2018')
  })

  it('another institution has no such transaction', async () => {
    const { tx_id } = (await client.exchange(await client.logIn())).body
    expect((await rest.call('verify', { tx_id }, { product: 'K2100T', app: 'shop' })).code).toBe('E3001')
  })
})

describe('K2220', () => {
  const prepared = async () => {
    const body = {
      settle_id: 'SANDBOX-BANK',
      title: '이체',
      sign_data: 'public key',
      name: '홍길동',
      birthday: '19900101',
      phone_number: '01000000001',
    }
    return rest.prepare(body, { product: 'K2220T' })
  }

  it('is what a server has prepared, signed in a login', async () => {
    const tx_id = await prepared()
    const id = await client.open({ cert_type: 'k2220', tx_id })
    expect((await client.sign(id)).status).toBe(404)
    expect(await client.choose(id)).toMatchObject({ status: 'waiting', signData: 'public key' })
    await client.sign(id)
    const { code = '' } = (await client.leave(id)).told
    expect((await client.exchange(code)).body['tx_id']).toBe(tx_id)
    expect((await rest.call('status', { tx_id }, { product: 'K2220T' })).body).toMatchObject({
      status: 'COMPLETE',
    })
  })

  it('is of the person whom it was prepared for, and is asked for once', async () => {
    const tx_id = await prepared()
    const id = await client.open({ cert_type: 'k2220', tx_id })
    expect(await client.choose(id, 'chunhyang')).toMatchObject({ failure: { innerCode: 'E2002' } })
    expect((await client.prepare({ cert_type: 'k2220', tx_id })).body['error_description']).toContain('E2004')
  })
})

it('a login is counted, recorded with its codes, and in the list of transactions with all that happened', async () => {
  const code = await client.logIn()
  await client.exchange(code)
  await client.exchange(code)
  await client.prepare({ client_id: 'sandbox-rest-key-bank' })
  const read = async (path: string) =>
    (await sandbox.fetch(new Request(`http://sandbox/__sandbox/${path}`))).json()
  expect(await read('calls')).toMatchObject({
    counts: {
      'login.prepare': 2,
      'login.authorize': 1,
      'login.choose': 1,
      'login.return': 1,
      'login.token': 2,
    },
    calls: [
      { call: 'login.prepare', code: 'KOE216' },
      { call: 'login.token', code: 'KOE320' },
      { call: 'login.token', status: 200, txId: expect.any(String) },
      { call: 'login.return' },
      { call: 'login.choose' },
      { call: 'login.authorize' },
      { call: 'login.prepare' },
    ],
  })
  const { transactions } = (await read('transactions')) as { transactions: { txId: string }[] }
  expect(transactions).toMatchObject([
    { origin: 'login', product: 'K2100T', status: 'signed', personId: 'hong' },
  ])
  expect(await read(`transactions/${transactions[0]?.txId}`)).toMatchObject({
    timeline: ['login.prepare', 'login.authorize', 'login.choose', 'sign', 'login.return', 'login.token'].map(
      (by) => ({ by }),
    ),
  })
})

it('a run takes its logins along', async () => {
  const code = await client.logIn()
  const run = (await (await sandbox.fetch(new Request('http://sandbox/__sandbox/run'))).json()) as object
  const other = createSandbox()
  const there = createLoginClient(other.fetch)
  expect((await there.control('run', run)).status).toBe(200)
  expect((await there.exchange(code)).status).toBe(200)
  other.close()
})

it('leads back to where its page was opened last', async () => {
  const id = await client.open()
  await client.authorize(id, { state: 'state-2', redirect_uri: 'http://localhost:3000/other?a=b&code=old' })
  const { place } = await client.leave(id)
  expect(place?.pathname).toBe('/other')
  expect([...(place?.searchParams.keys() ?? [])]).toEqual(['a', 'error', 'error_description', 'state'])
  expect(loginAddress.state).not.toBe(place?.searchParams.get('state'))
})
