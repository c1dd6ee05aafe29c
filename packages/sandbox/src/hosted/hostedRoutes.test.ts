import { afterEach, describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { hongDetails } from '../http/createTestClient.ts'
import type { SandboxOptions } from '../SandboxOptions.ts'
import { createHostedClient, hostedRequest, phoneAgent } from './createHostedClient.ts'

let sandbox: Sandbox

const start = (options: SandboxOptions = {}) => {
  const pages = async (path: string) => (path === '/window' ? new Response('the page') : undefined)
  sandbox = createSandbox({ pages, ...options })
  return createHostedClient('http://sandbox', sandbox.fetch)
}

afterEach(() => sandbox.close())

const home = hostedRequest.redirectUri

type Client = ReturnType<typeof start>

/** Where a visit leads. */
const placeOf = async (client: Client, address: string, userAgent?: string) => {
  const response = await client.visit(address, userAgent)
  expect(response.status).toBe(302)
  return response.headers.get('Location')
}

const signAs = async (client: Client, sessionId: string) => {
  await client.hosted('submitPhone', sessionId, hongDetails)
  await client.control('sign', { personId: 'hong', sessionId })
}

it('leads from the site over the page back to the site, with the transaction and the state', async () => {
  const client = start()
  const address = await client.identify()
  const page = await client.visit(address)
  expect([page.status, await page.text()]).toEqual([200, 'the page'])
  expect(page.headers.get('Referrer-Policy')).toBe('no-referrer')

  const sessionId = new URL(address).searchParams.get('session')!
  const opened = client.snapshotOf(await client.hosted('open', sessionId))
  expect(opened).toMatchObject({ sessionId, institution: '한빛은행', phase: { status: 'choosing' } })
  await signAs(client, sessionId)
  expect((await client.phone('hong')).requests[0]?.signData).toBe(hostedRequest.signData)
  expect((await client.hosted('complete', sessionId)).body).toEqual({ txId: opened.txId })

  const back = `${home}?tx_id=${opened.txId}&state=state-1`
  expect(await placeOf(client, client.leave(sessionId))).toBe(back)
  // A reload, or the back button.
  expect(await placeOf(client, address)).toBe(back)
})

it('opens the one session, however often the page is loaded', async () => {
  const client = start()
  const sessionId = await client.openWindow()
  expect(client.snapshotOf(await client.hosted('open', sessionId)).revision).toBe(1)
  expect((await client.control('calls')).body).toMatchObject({ counts: { hostedRequest: 1, open: 2 } })
})

it('gives nothing but the state back where the person left, and ends the session', async () => {
  const client = start()
  const sessionId = await client.openWindow()
  expect(await placeOf(client, client.leave(sessionId))).toBe(`${home}?state=state-1`)
  expect(client.snapshotOf(await client.hosted('read', sessionId)).phase.status).toBe('cancelled')
  expect(await placeOf(client, client.windowAddress({ session: sessionId }))).toBe(`${home}?state=state-1`)
})

it('gives nothing but the state back where the person declined on the phone', async () => {
  const client = start()
  const sessionId = await client.openWindow()
  await client.hosted('submitPhone', sessionId, hongDetails)
  await client.control('decline', { personId: 'hong', sessionId })
  expect(await placeOf(client, client.leave(sessionId, 'DECLINED'))).toBe(`${home}?state=state-1`)
})

it('keeps the state where it is told so', async () => {
  const client = start({ echoesState: false })
  const sessionId = await client.openWindow()
  expect(await placeOf(client, client.leave(sessionId))).toBe(home)
})

describe('what the page tells', () => {
  it('never overrides what the session knows', async () => {
    const client = start()
    const sessionId = await client.openWindow()
    await signAs(client, sessionId)
    expect(await placeOf(client, client.leave(sessionId, 'E8001'))).toContain('?tx_id=')
  })

  it('is told on only where the table of the window has it', async () => {
    const client = start()
    const codes = ['E9999', 'E2010', '<script>', '']
    for (const code of codes)
      expect(await placeOf(client, client.leave(await client.openWindow(), code))).toBe(
        `${home}?state=state-1`,
      )
  })
})

describe('nobody who has not registered is led back to', () => {
  const foreign = 'https://evil.example/'

  it('by the SDK', async () => {
    const client = start()
    const { status, body } = await client.ask({ ...hostedRequest, redirectUri: foreign })
    expect([status, body]).toMatchObject([400, { error: { code: 'E1001', reason: 'invalidField' } }])
  })

  it.each([
    ['a code', { error_code: 'E1005' }, 'E1005'],
    ['nothing', {}, 'E8003'],
    ['a session that is not there', { session: 'none' }, 'E2003'],
  ])('by an address with %s', async (_, place, code) => {
    const client = start()
    const address = `http://sandbox/window?${new URLSearchParams({ ...place, redirect_uri: foreign }).toString()}`
    expect(await placeOf(client, address)).toBe(`/window/error?error_code=${code}`)
    const page = await client.visit(`http://sandbox/window/error?error_code=${code}`)
    expect(await page.text()).toBe('the page')
  })

  it('on the way back', async () => {
    const client = start()
    expect(
      await placeOf(client, `http://sandbox/window/return/none?redirect_uri=${encodeURIComponent(foreign)}`),
    ).toBe('/window/error?error_code=E2003')
    const sessionId = await client.openWindow()
    const address = `http://sandbox/window/return/${sessionId}?redirect_uri=${encodeURIComponent(foreign)}`
    expect(await placeOf(client, address)).toBe(`${home}?state=state-1`)
  })
})

it('says E8002 with its cause where nobody can be led back', async () => {
  const client = start()
  expect(await placeOf(client, 'http://sandbox/window')).toBe('/window/error?error_code=E8002&cause=wrongUrl')
})

it('goes on at a computer after it was opened on a phone', async () => {
  const client = start()
  const address = await client.identify()
  expect(await placeOf(client, address, phoneAgent)).toBe(`${home}?error_code=E8002&state=state-1`)
  expect((await client.visit(address)).status).toBe(200)
})

describe('a session of the window API', () => {
  it('is none of the hosted window', async () => {
    const client = start()
    const { sessionId } = await client.openSession()
    expect(client.problemOf(await client.hosted('open', sessionId)).code).toBe('E2003')
    expect(await placeOf(client, client.windowAddress({ session: sessionId }))).toContain('error_code=E2003')
    expect(await placeOf(client, client.leave(sessionId))).toContain('error_code=E2003')
    expect(client.snapshotOf(await client.window('read', sessionId)).phase.status).toBe('choosing')
  })
})

describe('a request of the SDK', () => {
  it.each([
    ['redirectUri', 'E1001'],
    ['signData', 'E1001'],
    ['settleId', 'E1005'],
  ])('without %s is %s', async (name, code) => {
    const client = start()
    const answer = await client.ask({ ...hostedRequest, [name]: undefined })
    expect(client.problemOf(answer).code).toBe(code)
  })

  it.each([null, [], 'text', 7])('%j is E1005, as it has no settleId', async (body) => {
    const client = start()
    expect(client.problemOf(await client.ask(body)).code).toBe('E1005')
  })

  it('is told which key is wrong: E1004 for an unknown one, E1002 for one without the right', async () => {
    const client = start()
    const answers = await Promise.all(
      ['mistyped', 'sandbox-javascript-key-without-right'].map((key) => client.ask(hostedRequest, key)),
    )
    expect(answers.map(({ status }) => status)).toEqual([401, 403])
    expect(answers.map((answer) => client.problemOf(answer).code)).toEqual(['E1004', 'E1002'])
  })

  it('has the institution in the language of the browser', async () => {
    const client = start()
    const { body } = await client.request('POST', '/window/requests', hostedRequest, {
      Authorization: 'KakaoAK sandbox-javascript-key',
      'Accept-Language': 'en-GB,en;q=0.8,ko;q=0.5',
    })
    const { sessionId } = body as { sessionId: string }
    expect(client.snapshotOf(await client.hosted('read', sessionId))).toMatchObject({
      institution: 'Hanbit Bank',
      title: 'Identity check',
    })
  })

  it('takes contracts of its phase', async () => {
    const client = start({ phase: 'production' })
    const { status } = await client.ask({ ...hostedRequest, settleId: 'SANDBOX-BANK-PROD' })
    expect(status).toBe(201)
    expect(client.problemOf(await client.ask(hostedRequest)).code).toBe('E1007')
  })
})

describe('the script', () => {
  it.each(['2.7.5-sandbox', '2.8.3'])('is there as %s, for every origin', async (version) => {
    start()
    const response = await sandbox.fetch(new Request(`http://sandbox/sdk/${version}/kakao.min.js`))
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await response.text()).toMatch(/Sandbox: .*Not a Kakao product/)
  })
})
