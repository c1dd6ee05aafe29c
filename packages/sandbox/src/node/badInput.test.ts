import { parse, ProblemSchema, reasons, type Reason } from '@kakao-cert/protocol'
import * as fc from 'fast-check'
import { Agent, request as rawRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sandboxKey } from '../fixtures/sandboxKey.ts'
import { createTestClient, hongDetails, signRequest } from '../http/createTestClient.ts'
import { hostedRequest } from '../hosted/createHostedClient.ts'
import { serveSandbox, type ServedSandbox } from './serveSandbox.ts'

let served: ServedSandbox
let client: ReturnType<typeof createTestClient>
let sessionId: string

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  client = createTestClient(served.url)
  ;({ sessionId } = await client.openSession())
})

afterAll(() => served.close())

const send = async (method: string, path: string, init: RequestInit = {}) => {
  const response = await fetch(served.url + path.replace('SESSION', sessionId), { method, ...init })
  const body: unknown = JSON.parse(await response.text())
  return { status: response.status, headers: response.headers, body }
}

const refusalOf = ({ status, body }: { status: number; body: unknown }) => {
  const problem = parse(ProblemSchema, body)?.error
  return { status, reason: problem?.reason, code: problem?.code, message: problem?.message }
}

const refusal = (reason: Reason) => {
  const { status, code, sentence } = reasons[reason]
  return { status, reason, code, message: sentence }
}

const json = { 'Content-Type': 'application/json' }
const key = { Authorization: `KakaoAK ${sandboxKey}` }
const open = '/window/v1/sessions'
const phone = '/window/v1/sessions/SESSION/phone'
const answer = '/window/v1/sessions/SESSION/second-factor'
const clock = '/__sandbox/clock'
const limits = '/__sandbox/limits'
const scan = '/__sandbox/phones/hong/scan'
const withBody = [open, phone, answer, clock, limits, scan, '/__sandbox/faults']

describe.each(withBody)('POST %s', (path) => {
  it.each(['', '{', '{"a":}', '[1,', 'name=hong', '\uFEFF\u0000', '{"a":1}{'])(
    '%j is no JSON',
    async (body) => {
      expect(refusalOf(await send('POST', path, { headers: { ...json, ...key }, body }))).toEqual(
        refusal('malformedBody'),
      )
    },
  )

  it('no body at all is no JSON', async () => {
    expect(refusalOf(await send('POST', path, { headers: { ...json, ...key } }))).toEqual(
      refusal('malformedBody'),
    )
  })

  it.each(['null', '[]', '[{}]', '7', '"text"', 'true'])('%s is no object', async (body) => {
    const refused = await send('POST', path, { headers: { ...json, ...key }, body })
    expect(refusalOf(refused)).toEqual(refusal(path === open ? 'unknownSettleId' : 'invalidField'))
  })

  it.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'the media type %j is not taken',
    async (mediaType) => {
      const body = new TextEncoder().encode('{}')
      const headers = { ...key, ...(mediaType !== undefined && { 'Content-Type': mediaType }) }
      expect(refusalOf(await send('POST', path, { headers, body }))).toEqual(refusal('unsupportedMediaType'))
    },
  )

  it('100 kB are too much', async () => {
    const body = JSON.stringify({ name: 'x'.repeat(100_000) })
    expect(refusalOf(await send('POST', path, { headers: { ...json, ...key }, body }))).toEqual(
      refusal('bodyTooLarge'),
    )
  })

  it('100 kB are too much also where no length is declared', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(1000))
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        if (sent > 100) return controller.close()
        controller.enqueue(chunk)
      },
    })
    const init: RequestInit & { duplex: 'half' } = { headers: { ...json, ...key }, body, duplex: 'half' }
    expect(refusalOf(await send('POST', path, init))).toEqual(refusal('bodyTooLarge'))
  })
})

it('keeps the connection of who sent too much, for the next request', { timeout: 10_000 }, async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { hostname, port } = new URL(served.url)
  const ask = (method: string, path: string, body?: string) => {
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; isReused: boolean }>()
    const request = rawRequest({ agent, hostname, port, method, path, headers: json }, (response) => {
      response.resume()
      response.on('end', () => resolve({ status: response.statusCode ?? 0, isReused: request.reusedSocket }))
    })
    request.on('error', reject)
    // Written piece by piece, so that no length is declared.
    for (const piece of body?.match(/.{1,1000}/g) ?? []) request.write(piece)
    request.end()
    return promise
  }
  expect((await ask('POST', limits, 'x'.repeat(900_000))).status).toBe(413)
  await new Promise((done) => setTimeout(done, 800))
  expect(await ask('GET', '/api/ping')).toEqual({ status: 200, isReused: true })
  agent.destroy()
})

it('takes a chunked body that is small enough, and a media type with a parameter', async () => {
  const body = new Blob([JSON.stringify(signRequest)]).stream()
  const init: RequestInit & { duplex: 'half' } = {
    headers: { 'content-type': 'Application/JSON; charset=utf-8', ...key },
    body,
    duplex: 'half',
  }
  expect((await send('POST', open, init)).status).toBe(201)
})

describe('opening', () => {
  const openWith = (change: object, headers = {}) =>
    send('POST', open, {
      headers: { ...json, ...key, ...headers },
      body: JSON.stringify({ ...signRequest, ...change }),
    })

  it.each(['', 'KakaoAK', 'KakaoAK wrong', `Bearer ${sandboxKey}`, sandboxKey, `KakaoAK ${sandboxKey}x`])(
    'the key %j is not taken',
    async (Authorization) => {
      expect(refusalOf(await openWith({}, { Authorization }))).toEqual(refusal('missingKey'))
    },
  )

  it('needs a key, before anything else is looked at', async () => {
    expect(refusalOf(await send('POST', open, { body: '{' }))).toEqual(refusal('missingKey'))
  })

  it.each([
    [{ settleId: 'nobody' }, 'unknownSettleId'],
    [{ settleId: '' }, 'unknownSettleId'],
    [{ settleId: null }, 'unknownSettleId'],
    [{ settleId: { toString: 'x' } }, 'unknownSettleId'],
    [{ settleId: 'SANDBOX-BANK-PROD' }, 'wrongPhase'],
    [{ settleId: 'SANDBOX-SHOP' }, 'noContract'],
    [{ product: 'K3100T' }, 'noContract'],
    [{ product: 'K9999' }, 'unknownProduct'],
    [{ product: '$&' }, 'unknownProduct'],
    [{ product: 1400 }, 'invalidField'],
    [{ product: 'K1400T'.repeat(10) }, 'invalidField'],
    [{ title: '' }, 'invalidField'],
    [{ title: '가'.repeat(41) }, 'invalidField'],
    [{ signData: 'x'.repeat(2801) }, 'invalidField'],
    [{ locale: 'k' }, 'invalidField'],
  ] as const)('%j: %s', async (change, reason) => {
    expect(refusalOf(await openWith(change))).toEqual(refusal(reason))
  })
})

describe('the phone form', () => {
  it.each([
    [{ name: '홍길동😀' }, { name: 'badCharacters' }],
    [{ name: 'x'.repeat(10_000) }, { name: 'tooLong' }],
    [{ name: ['홍길동'] }, { name: 'required' }],
    [{ phoneNumber: '010-call-me' }, { phoneNumber: 'notMobile' }],
    [{ phoneNumber: '+1 212 555 0100' }, { phoneNumber: 'foreign' }],
    [{ birthday: '20010231' }, { birthday: 'notADate' }],
    [{ birthday: '99990101' }, { birthday: 'inFuture' }],
    [
      { name: '', birthday: '', phoneNumber: '' },
      { name: 'required', birthday: 'required', phoneNumber: 'required' },
    ],
  ])('case %#: %j', async (change, fields) => {
    const refused = await send('POST', phone, {
      headers: json,
      body: JSON.stringify({ ...hongDetails, ...change }),
    })
    expect(refusalOf(refused)).toEqual(refusal('invalidField'))
    expect(refused.body).toMatchObject({ error: { fields } })
  })

  it('looks for the session first', async () => {
    const refused = await send('POST', '/window/v1/sessions/nobody/phone', { headers: json, body: '{}' })
    expect(refusalOf(refused)).toEqual(refusal('unknownSession'))
  })
})

describe('the second factor', () => {
  it.each([
    {},
    { challengeId: 'x' },
    { answer: '1' },
    { challengeId: 1, answer: 2 },
    { challengeId: 'x', answer: '' },
  ])('%j is no answer', async (body) => {
    expect(refusalOf(await send('POST', answer, { headers: json, body: JSON.stringify(body) }))).toEqual(
      refusal('invalidField'),
    )
  })

  it('an answer that is too long is none', async () => {
    const body = JSON.stringify({ challengeId: 'x', answer: '1'.repeat(21) })
    expect(refusalOf(await send('POST', answer, { headers: json, body }))).toEqual(refusal('invalidField'))
  })

  it('an answer that nobody asked for is at the wrong step', async () => {
    const body = JSON.stringify({ challengeId: 'x', answer: '123456' })
    expect(refusalOf(await send('POST', answer, { headers: json, body }))).toEqual(refusal('wrongState'))
  })

  it('looks for the session first', async () => {
    const path = '/window/v1/sessions/nobody/second-factor'
    expect(refusalOf(await send('POST', path, { headers: json, body: '{}' }))).toEqual(
      refusal('unknownSession'),
    )
  })
})

describe('steps that are not due', () => {
  it.each(['qr/refresh', 'resend', 'complete'])('%s', async (command) => {
    expect(refusalOf(await send('POST', `/window/v1/sessions/SESSION/${command}`))).toEqual(
      refusal('wrongState'),
    )
  })
})

describe('control', () => {
  it.each([
    [clock, { kind: 'rewind' }],
    [clock, { kind: 'advance' }],
    [clock, { kind: 'advance', byMs: -1 }],
    [clock, { kind: 'advance', byMs: 0.5 }],
    [clock, { kind: 'advance', byMs: 1e300 }],
    [clock, { kind: 'advance', byMs: '1' }],
    [clock, { kind: 'set', toMs: 0 }],
    [clock, { kind: 'set', toMs: 9e15 }],
    [limits, { answers: 0 }],
    [limits, { answers: null }],
    [limits, { refreshes: 101 }],
    [limits, { validityMs: 999 }],
    [limits, { secondFactor: 'face' }],
    [scan, {}],
    [scan, { token: '' }],
    [scan, { token: 'x'.repeat(201) }],
  ])('%s refuses %j', async (path, body) => {
    expect(refusalOf(await send('POST', path, { headers: json, body: JSON.stringify(body) }))).toEqual(
      refusal('invalidField'),
    )
  })

  it('scans no QR code that is on no screen', async () => {
    expect(refusalOf(await send('POST', scan, { headers: json, body: '{"token":"x"}' }))).toEqual(
      refusal('unknownSession'),
    )
  })

  it.each(['sign', 'decline'])('there is nothing to %s', async (verb) => {
    expect(refusalOf(await send('POST', `/__sandbox/phones/hong/requests/nothing/${verb}`))).toEqual(
      refusal('unknownSession'),
    )
    expect(refusalOf(await send('POST', `/__sandbox/phones/hong/requests/SESSION/${verb}`))).toEqual(
      refusal('unknownSession'),
    )
  })

  it.each(['', '/events'])('there is no such phone: %j', async (rest) => {
    expect(refusalOf(await send('GET', `/__sandbox/phones/nobody${rest}`))).toEqual(refusal('notFound'))
  })
})

describe('paths and methods', () => {
  it.each(['', '/events'])('an unknown session is not read: %j', async (rest) => {
    expect(refusalOf(await send('GET', `/window/v1/sessions/nobody${rest}`))).toEqual(
      refusal('unknownSession'),
    )
  })

  it.each(['phone', 'qr', 'qr/refresh', 'resend', 'second-factor', 'cancel', 'complete'])(
    'an unknown session takes no %s',
    async (command) => {
      const init = { headers: json, body: '{}' }
      expect(refusalOf(await send('POST', `/window/v1/sessions/nobody/${command}`, init))).toEqual(
        refusal('unknownSession'),
      )
    },
  )

  it.each([
    '/',
    '/nothing',
    '/window',
    '/window/v1',
    '/window/v1/sessions/',
    '/window/v1/sessions//events',
    '/window/v1/sessions/a/b/c',
    '/window/v2/sessions',
    '/__sandbox',
    '/__sandbox/secrets',
    '/__sandbox/phones/hong/requests',
    '/constructor',
    '/__proto__',
  ])('there is no %s', async (path) => {
    expect(refusalOf(await send('POST', path))).toEqual(refusal('notFound'))
  })

  it.each([
    ['GET', '/window/v1/sessions', 'POST'],
    ['PUT', '/window/v1/sessions', 'POST'],
    ['DELETE', '/window/v1/sessions/SESSION', 'HEAD, GET'],
    ['POST', '/window/v1/sessions/SESSION/events', 'HEAD, GET'],
    ['PATCH', '/window/v1/sessions/SESSION/phone', 'POST'],
    ['GET', '/window/v1/sessions/SESSION/cancel', 'POST'],
    ['POST', '/__sandbox/people', 'HEAD, GET'],
    ['DELETE', '/__sandbox/clock', 'HEAD, GET, POST'],
    ['GET', '/__sandbox/reset', 'POST'],
    ['POST', '/api/ping', 'HEAD, GET'],
  ])('%s %s is not allowed; %s is', async (method, path, allowed) => {
    const refused = await send(method, path)
    expect(refusalOf(refused)).toEqual(refusal('methodNotAllowed'))
    expect(refused.headers.get('Allow')).toBe(allowed)
  })

  it.each(['%', '%zz', '%E0%A4%A', '%00', '%ff%fe', '..%2f..', 'a%2fb', "'; DROP TABLE sessions; --"])(
    'a session called %s is unknown',
    async (id) => {
      expect(refusalOf(await send('GET', `/window/v1/sessions/${id}`))).toEqual(refusal('unknownSession'))
    },
  )

  it.each(['%E0%A4%A', '/%', '/%zz/%', '/..%2f..%2fpackage.json', '/%2e%2e%5cpackage.json'])(
    'there is no page %s',
    async (path) => {
      expect(refusalOf(await send('GET', path.startsWith('/') ? path : `/${path}`))).toEqual(
        refusal('notFound'),
      )
    },
  )

  it.each(['/../../package.json', '//etc/passwd', '/assets/../../package.json', '/./../src/index.ts'])(
    'what a client does not tidy up leads nowhere: %s',
    async (path) => {
      const { hostname, port } = new URL(served.url)
      const { promise, resolve, reject } = Promise.withResolvers<{ status: number; body: unknown }>()
      const request = rawRequest({ hostname, port, path }, (response) => {
        let text = ''
        response.on('data', (chunk) => (text += String(chunk)))
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }))
      })
      request.on('error', reject)
      request.end()
      expect(refusalOf(await promise)).toEqual(refusal('notFound'))
    },
  )
})

describe('whatever is sent', () => {
  const methods = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS')
  const knownPaths = fc.constantFrom(
    ...withBody,
    '/window/v1/sessions/SESSION',
    '/window/v1/sessions/SESSION/qr',
    '/window/v1/sessions/SESSION/qr/refresh',
    '/window/v1/sessions/SESSION/resend',
    '/window/v1/sessions/SESSION/cancel',
    '/window/v1/sessions/SESSION/complete',
    '/__sandbox/phones/hong',
    '/__sandbox/phones/hong/requests/SESSION/sign',
    '/__sandbox/reset',
    '/__sandbox/faults/clear',
    '/__sandbox/run',
    '/__sandbox/transactions',
    '/__sandbox/transactions/SESSION',
    '/window/requests',
  )
  const segment = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
    fc.stringMatching(/^[!-~]{0,20}$/),
    fc.constantFrom('..', '.', '%', '%2e%2e', 'window', 'v1', 'sessions', '__sandbox', '__proto__'),
  )
  const path = fc.oneof(
    knownPaths,
    fc.array(segment, { maxLength: 6 }).map((all) => `/${all.join('/')}`),
  )
  const oneFieldOff = (body: object) =>
    fc
      .tuple(fc.constantFrom(...Object.keys(body)), fc.jsonValue())
      .map(([field, value]) => JSON.stringify({ ...body, [field]: value }))
  const emptyRunFile = {
    format: 'kakao-cert-sandbox-run',
    version: 1,
    clock: { nowMs: Date.now(), isFrozen: false },
    limits: {},
    sessions: [],
    transactions: [],
    timelines: {},
  }
  const body = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    oneFieldOff(signRequest),
    oneFieldOff(hongDetails),
    oneFieldOff({ challengeId: 'x', answer: '1' }),
    oneFieldOff({ kind: 'advance', byMs: 1 }),
    oneFieldOff({ kind: 'set', toMs: 1 }),
    oneFieldOff({ secondFactor: 'sms', answers: 2 }),
    oneFieldOff({ call: 'rest.ping', times: 1, fault: { kind: 'delay', byMs: 1 } }),
    oneFieldOff(hostedRequest),
    oneFieldOff(emptyRunFile),
  )

  it(
    'never brings a 5xx, and always an answer of the protocol, in 2,000 requests',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(methods, path, body, fc.boolean(), async (method, where, content, isJson) => {
          const response = await fetch(served.url + where.replace('SESSION', sessionId), {
            method,
            headers: { ...key, 'Content-Type': isJson ? 'application/json' : 'text/plain' },
            ...(method !== 'GET' && { body: content }),
          })
          const text = await response.text()
          expect(response.status).toBeLessThan(500)
          const isRefusal = response.status >= 400
          expect(isRefusal).toBe(isRefusal && parse(ProblemSchema, JSON.parse(text)) !== undefined)
        }),
        { numRuns: 2000 },
      )
    },
  )
})

it('is none the worse for it', async () => {
  const response = await fetch(`${served.url}/api/ping`)
  expect(await response.text()).toBe('pong')
  expect((await client.openSession()).phase.status).toBe('choosing')
})
