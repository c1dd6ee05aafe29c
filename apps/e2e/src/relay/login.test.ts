import { parse } from '@kakao-cert/protocol'
import { loginApi, LoginOrderSchema, type LoginOrder } from '@kakao-cert/protocol/login'
import type { RelayOptions, SignedRequest } from '@kakao-cert/relay'
import { createSandboxControl, type SandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { readFileSync } from 'node:fs'
import type { SiteBrowser } from './createSiteBrowser.ts'
import { login } from './loginOptions.ts'
import { startRelay, type StartedRelay } from './startRelay.ts'
import { loginRequest, walkLogin } from './walkLogin.ts'

// Over real HTTP to a real sandbox.

const onVerified = vi.fn<(signed: SignedRequest) => unknown>()
let served: ServedSandbox
let sandbox: SandboxControl
let stops: (() => Promise<void>)[]

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  sandbox = createSandboxControl(served.url)
})

beforeEach(async () => {
  await sandbox.reset()
  onVerified.mockReset().mockReturnValue({ welcome: true })
  stops = []
})

afterEach(async () => {
  for (const stop of stops) await stop()
})
afterAll(() => served.close())

const start = (options: Partial<RelayOptions> = {}): StartedRelay => {
  const started = startRelay(served.url, {
    onVerified,
    login,
    ...options,
  })
  stops.push(started.stop)
  return started
}

const open = async (page: SiteBrowser, change: object = {}): Promise<LoginOrder> => {
  const answer = await page.request('POST', loginApi.open.path, { ...loginRequest, ...change })
  const order = parse(LoginOrderSchema, answer.body)
  if (!order) throw new Error(`Not opened: ${answer.status} ${JSON.stringify(answer.body)}`)
  return order
}

const complete = (page: SiteBrowser, exchange: object) =>
  page.request('POST', loginApi.complete.path, exchange)

const logIn = async (page: SiteBrowser) => {
  const order = await open(page)
  const { code = '', state = '' } = await walkLogin(served.url, order)
  return { code, state }
}

const counts = async () => {
  const calls = await sandbox.calls()
  return [calls['login.token'], calls['rest.verify'], calls['rest.signerInfo']].map((count) => count ?? 0)
}

describe('a login', () => {
  it('goes from the order to the completion, and tells the site who logged in and signed', async () => {
    const page = start().browser()
    const { code, state } = await logIn(page)
    const answer = await complete(page, { state, code })
    expect(answer).toMatchObject({
      status: 200,
      body: { txId: expect.stringMatching(/^015a4db0c5-/), result: { welcome: true } },
    })
    const signed = onVerified.mock.calls[0]![0]
    expect(signed).toMatchObject({ method: 'login', txId: (answer.body as { txId: string }).txId })
    expect(signed.signer.reveal()).toEqual({ name: '홍길동', ci: 'SANDBOX-CI-HONG' })
    expect(signed.login?.reveal()).toMatchObject({ subject: 'sandbox-hong', accessToken: expect.any(String) })
    // Tokens and the person are in no answer, and do not print.
    expect(JSON.stringify([answer.body, signed])).not.toMatch(/accessToken":"[^[]|홍길동|CI-HONG/)
  })

  it('exchanges the code once, whoever asks how often, at whichever instance', async () => {
    const one = start()
    const other = start({ store: one.store })
    // The store is the first one's to close.
    stops = [other.relay.close, one.stop]
    const page = one.browser()
    const { code, state } = await logIn(page)
    const elsewhere = other.browser()
    page.cookies.forEach((value, name) => elsewhere.cookies.set(name, value))
    const answers = await Promise.all(
      [page, elsewhere].flatMap((each) => Array.from({ length: 5 }, () => complete(each, { state, code }))),
    )
    expect(new Set(answers.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
    expect(await counts()).toEqual([1, 1, 1])
    expect(onVerified).toHaveBeenCalledOnce()
  })

  it('says what came of it to a page that was loaded again and has no code', async () => {
    const page = start().browser()
    const { code, state } = await logIn(page)
    const first = await complete(page, { state, code })
    expect((await complete(page, { state })).body).toEqual(first.body)
    expect(await counts()).toEqual([1, 1, 1])
  })
})

describe('what is refused', () => {
  it('a login of another browser, and one that never was', async () => {
    const { browser } = start()
    const page = browser()
    const stranger = browser()
    const { code, state } = await logIn(page)
    await open(stranger)
    for (const [each, given] of [
      [stranger, state],
      [page, 'mistyped'],
    ] as const)
      expect(each.problemOf(await complete(each, { state: given, code })).reason).toBe('unknownSession')
    expect(await counts()).toEqual([0, 0, 0])
    expect((await complete(page, { state, code })).status).toBe(200)
  })

  it('another code for a login that came back', async () => {
    const page = start().browser()
    const { code, state } = await logIn(page)
    await complete(page, { state, code })
    expect(page.problemOf(await complete(page, { state, code: 'another' })).reason).toBe('wrongState')
  })

  it('a login that has not come back', async () => {
    const page = start().browser()
    const { state } = await open(page)
    expect(page.problemOf(await complete(page, { state }))).toMatchObject({
      surface: 'client',
      code: 'RETURNED_EMPTY',
    })
  })

  it('a page that is not registered, and a body that is none', async () => {
    const page = start().browser()
    const refusalOf = async (body: object) =>
      page.problemOf(await page.request('POST', loginApi.open.path, body)).reason
    expect(await refusalOf({ ...loginRequest, redirectUri: 'https://evil.example/' })).toBe('wrongRedirect')
    expect(await refusalOf({ ...loginRequest, signData: '' })).toBe('invalidField')
  })

  it('an ID token with another nonce, such as that of somebody else’s login', async () => {
    const page = start().browser()
    const { state } = await open(page)
    const { code } = await walkLogin(served.url, { state, nonce: 'another' })
    expect(page.problemOf(await complete(page, { state, code }))).toMatchObject({
      surface: 'client',
      code: 'UNKNOWN_CODE',
      reason: 'wrongIdToken',
    })
    expect(await counts()).toEqual([1, 0, 0])
    expect(onVerified).not.toHaveBeenCalled()
  })

  it('a signature over another text than the one that was opened', async () => {
    const page = start().browser()
    const order = await open(page)
    const { code } = await walkLogin(served.url, order, '다른 글')
    expect(page.problemOf(await complete(page, { state: order.state, code })).code).toBe('SIGNATURE_MISMATCH')
    expect(onVerified).not.toHaveBeenCalled()
  })

  it('a code that kauth does not know, with its code, and for good', async () => {
    const page = start().browser()
    const { state } = await open(page)
    for (const _ of [1, 2])
      expect(page.problemOf(await complete(page, { state, code: 'mistyped' }))).toMatchObject({
        surface: 'login',
        code: 'KOE320',
      })
    expect(await counts()).toEqual([1, 0, 0])
  })

  it('a return that is late', async () => {
    let nowMs = Date.now()
    const page = start({ clock: { now: () => nowMs } }).browser()
    const { code, state } = await logIn(page)
    nowMs += 15 * 60_000
    expect(page.problemOf(await complete(page, { state, code }))).toMatchObject({
      surface: 'login',
      code: 'REQUEST_EXPIRED',
    })
    expect(await counts()).toEqual([0, 0, 0])
  })
})

describe('a network that fails', () => {
  const fail = (call: 'login.token' | 'login.certs', fault: object, times = 1) =>
    sandbox.faults.plan({ call, times, fault } as Parameters<SandboxControl['faults']['plan']>[0])

  it('before the code is spent: asked again, it is exchanged', async () => {
    const page = start().browser()
    const { code, state } = await logIn(page)
    await fail('login.token', { kind: 'drop', when: 'before' })
    expect(page.problemOf(await complete(page, { state, code }))).toMatchObject({
      code: 'NETWORK_LOST',
      canGoOn: true,
    })
    expect((await complete(page, { state, code })).status).toBe(200)
    expect(await counts()).toEqual([2, 1, 1])
  })

  it.each([{ kind: 'drop', when: 'after' }, { kind: 'cutBody' }])(
    'with the answer, %j: the code is spent, which one recovery finds out',
    async (fault) => {
      const page = start().browser()
      const { code, state } = await logIn(page)
      await fail('login.token', fault)
      expect(page.problemOf(await complete(page, { state, code })).code).toBe('NETWORK_LOST')
      for (const _ of [1, 2])
        expect(page.problemOf(await complete(page, { state, code }))).toMatchObject({
          surface: 'login',
          code: 'ALREADY_COMPLETED',
          reason: 'answerLost',
        })
      expect(await counts()).toEqual([2, 0, 0])
    },
  )

  it('where the keys of ID tokens are: the tokens are kept, and it goes on from there', async () => {
    const page = start().browser()
    const { code, state } = await logIn(page)
    await fail('login.certs', { kind: 'drop', when: 'before' })
    expect(page.problemOf(await complete(page, { state, code })).code).toBe('NETWORK_LOST')
    expect((await complete(page, { state })).status).toBe(200)
    expect(await counts()).toEqual([1, 1, 1])
  })
})

it('the README of the relay shows the options of these tests', () => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  expect(read('../../../../packages/relay/README.md')).toContain(
    `\`\`\`ts\n${read('./loginOptions.ts')}\`\`\``,
  )
})

it('what is wrong with its options is said in one error', () => {
  const created = () =>
    startRelay(served.url, {
      login: { product: 'K2100', javascriptKey: 'k', redirectUris: [], kauth: 'kauth' },
    })
  expect(created).toThrow(
    /login\.product: K2100 is a production product.*\n- login\.javascriptKey.*\n- login\.kauth.*\n- login\.redirectUris/,
  )
})
