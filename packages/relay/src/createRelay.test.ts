import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HealthSchema, parse, ProblemSchema, windowApi } from '@kakao-cert/protocol'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createRelay, type Relay } from './createRelay.ts'
import type { RelayOptions } from './RelayOptions.ts'
import { createSqliteStore } from './store/createSqliteStore.ts'

const stops: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

const create = (upstream: string, options: Partial<RelayOptions> = {}): Relay => {
  const store = createSqliteStore(':memory:')
  const relay = createRelay({
    upstream,
    store,
    basePath: '/cert',
    keys: { dealer: 'dealer-key', institution: 'institution-key' },
    settleId: 'BANK',
    institution: '한빛은행',
    products: { phone: 'K1100T' },
    secret: 'a secret of a test, 0123456789 abcdef',
    sealKeys: [{ id: 'test', key: 'GzC4mQm8vQh1k0yq9Hn3b1XJ8q2m6r5t7u9w0x1y2z4=' }],
    ...options,
  })
  stops.push(async () => {
    await relay.close()
    await store.close()
  })
  return relay
}

const nowhere = 'http://localhost:1'

const post = (relay: Relay, path: string, init: RequestInit = {}) =>
  relay.fetch(
    new Request(`http://site/cert${path}`, {
      method: 'POST',
      ...init,
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin', ...init.headers },
    }),
  )
const reasonOf = async (response: Response) => parse(ProblemSchema, await response.json())?.error.reason

describe('health', () => {
  const healthOf = async (upstream: string) => {
    const response = await create(upstream).fetch(new Request('http://site/cert/health'))
    return parse(HealthSchema, await response.json())
  }

  test('is up when the service answers the ping with pong', async () => {
    const upstream = await listen((request, response) =>
      response.end(request.url === '/api/ping' ? 'pong' : 'no'),
    )
    expect(await healthOf(upstream)).toEqual({ status: 'up' })
  })

  test('is asked of the service once for many', async () => {
    let pings = 0
    const relay = create(
      await listen((_, response) => {
        pings += 1
        response.end('pong')
      }),
    )
    const ask = () => relay.fetch(new Request('http://site/cert/health'))
    await Promise.all([ask(), ask()])
    await ask()
    expect(pings).toBe(1)
  })

  test.each<[string, RequestListener]>([
    ['another text', (_, response) => response.end('<html>maintenance</html>')],
    ['503', (_, response) => response.writeHead(503).end('pong')],
    ['a dropped connection', (request) => request.socket.destroy()],
  ])('is down when the service answers with %s', async (_, listener) => {
    expect(await healthOf(await listen(listener))).toEqual({ status: 'down' })
  })
})

describe('readiness', () => {
  const askReady = (relay: Relay) => relay.fetch(new Request('http://site/cert/ready'))

  test('is there while the store answers, also where the service does not', async () => {
    const store = createSqliteStore(':memory:')
    const relay = create(nowhere, { store })
    expect([(await askReady(relay)).status, await relay.isReady()]).toEqual([200, true])
    await store.close()
    const response = await askReady(relay)
    expect([response.status, await response.json()]).toEqual([503, { status: 'notReady' }])
  })

  test('ends as soon as the relay is being closed', async () => {
    const relay = create(nowhere)
    const closing = relay.close()
    expect(await relay.isReady()).toBe(false)
    await closing
  })
})

describe('a request that is refused', () => {
  const body = JSON.stringify({
    settleId: 'BANK',
    product: 'K1400',
    title: '개설',
    signData: '동의합니다.',
    locale: 'ko',
  })

  test.each<[string, string, RequestInit, number, string]>([
    ['to a path that is none', '/nothing', {}, 404, 'notFound'],
    ['with a method that the path has not', '/health', {}, 405, 'methodNotAllowed'],
    [
      'from a page of another site',
      '/sessions',
      { headers: { 'Sec-Fetch-Site': 'cross-site' } },
      403,
      'crossSite',
    ],
    [
      'as a form would send it',
      '/sessions',
      { body, headers: { 'Content-Type': 'text/plain' } },
      415,
      'unsupportedMediaType',
    ],
    ['with half a body', '/sessions', { body: body.slice(0, 20) }, 400, 'malformedBody'],
    [
      'with a body that is too large',
      '/sessions',
      { body: JSON.stringify('x'.repeat(20_000)) },
      413,
      'bodyTooLarge',
    ],
    ['with another settle id', '/sessions', { body: body.replace('BANK', 'SHOP') }, 400, 'unknownSettleId'],
    ['without a title', '/sessions', { body: body.replace('개설', '') }, 400, 'invalidField'],
    [
      'for a product that is none',
      '/sessions',
      { body: body.replace('K1400', 'K9999') },
      400,
      'unknownProduct',
    ],
    ['for a product of REST', '/sessions', { body: body.replace('K1400', 'K3500') }, 400, 'noContract'],
    ['for a session that is none', '/sessions/none/cancel', {}, 404, 'unknownSession'],
    [
      'with an idempotency key that is none',
      '/sessions',
      { body, headers: { 'Idempotency-Key': '' } },
      400,
      'invalidField',
    ],
  ])('%s', async (_, path, init, status, reason) => {
    const response = await post(create(nowhere), path, init)
    expect([response.status, await reasonOf(response)]).toEqual([status, reason])
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  test('by the site itself: what it does not want signed is not opened, and it may change the rest', async () => {
    const relay = create(nowhere, {
      onOpen: (asked) => (asked.title === '개설' ? { ...asked, title: '계좌 개설' } : undefined),
    })
    const opened = await post(relay, windowApi.open.path, { body })
    expect([opened.status, await opened.json()]).toMatchObject([201, { title: '계좌 개설' }])
    const refused = await post(relay, windowApi.open.path, { body: body.replace('개설', '다른') })
    expect([refused.status, await reasonOf(refused)]).toEqual([400, 'noContract'])
  })

  test('by a mistake of the site says nothing of it, but the log does', async () => {
    const log = { error: vi.fn(), warn: vi.fn(), info: vi.fn() }
    const relay = create(nowhere, {
      log,
      onOpen: () => {
        throw new Error('the database of the site')
      },
    })
    const response = await post(relay, windowApi.open.path, { body })
    const text = await response.text()
    expect([response.status, text.includes('database')]).toEqual([500, false])
    expect(log.error).toHaveBeenCalledOnce()
  })

  test('from one address too often, with the time to wait', async () => {
    const relay = create(nowhere, {
      clientAddress: (request) => request.headers.get('X-Real-IP') ?? undefined,
      limits: { address: { times: 2, perMs: 60_000 } },
    })
    const from = (address: string) => post(relay, '/sessions', { body, headers: { 'X-Real-IP': address } })
    expect([(await from('1.1.1.1')).status, (await from('1.1.1.1')).status]).toEqual([201, 201])
    const refused = await from('1.1.1.1')
    expect([refused.status, await reasonOf(refused)]).toEqual([429, 'tooManyRequests'])
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(20)
    expect((await from('2.2.2.2')).status).toBe(201)
  })

  test('never because of a header that the client wrote: without the hook no address counts', async () => {
    const relay = create(nowhere, { limits: { address: { times: 1, perMs: 60_000 } } })
    const from = () => post(relay, '/sessions', { body, headers: { 'X-Forwarded-For': '1.1.1.1' } })
    expect([(await from()).status, (await from()).status]).toEqual([201, 201])
  })
})

test('a service that does not answer is a code with a hint, and the form can be sent again', async () => {
  const relay = create(nowhere)
  const opened = await post(relay, '/sessions', {
    body: JSON.stringify({
      settleId: 'BANK',
      product: 'K1400',
      title: '개설',
      signData: '동의',
      locale: 'ko',
    }),
  })
  const { sessionId } = (await opened.json()) as { sessionId: string }
  const cookie = opened.headers.getSetCookie()[0]!.split(';')[0]!
  const sent = await post(relay, `/sessions/${sessionId}/phone`, {
    body: JSON.stringify({ name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' }),
    headers: { Cookie: cookie },
  })
  expect([sent.status, await sent.json()]).toMatchObject([
    503,
    { error: { surface: 'client', code: 'SERVICE_UNREACHABLE', canGoOn: true } },
  ])
})
