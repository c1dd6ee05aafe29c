import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRestWire, type RestWireOverrides } from '@kakao-cert/protocol/rest'
import { afterEach, describe, expect, it } from 'vitest'
import { createUndiciHttp } from '../node/createUndiciHttp.ts'
import { createFetchHttp } from './createFetchHttp.ts'
import { createRestClient, type RestClientOptions } from './createRestClient.ts'
import type { Product } from './Product.ts'

// Against servers that misbehave as networks do. What a well-behaved service answers is tried at a sandbox, in apps/e2e.

const stops: (() => void)[] = []

afterEach(() => stops.splice(0).forEach((stop) => stop()))

const serve = async (listener: RequestListener) => {
  const requests: string[] = []
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    listener(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  stops.push(stop)
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests, stop }
}

const keys = { dealer: 'dealer-key', institution: 'institution-key' }

const wireWith = (overrides: RestWireOverrides = {}) => {
  const created = createRestWire(overrides)
  if (!created.ok) throw new TypeError(created.problems.join('; '))
  return created.wire
}

const clientOf = (upstream: string, options: Partial<RestClientOptions> = {}) =>
  createRestClient({ upstream, keys, wire: wireWith(), timeoutMs: 2000, ...options })

const product: Product<'K1100'> = { family: 'K1100', code: 'K1100T' }

const json = (response: ServerResponse, body: unknown, status = 200) =>
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))

const lost = { ok: false, error: { surface: 'client', code: 'NETWORK_LOST' } }

describe.each([
  ['fetch', () => createFetchHttp()],
  ['undici', () => createUndiciHttp()],
])('by %s', (_name, createHttp) => {
  it.each<[string, RequestListener]>([
    ['a dropped connection', (request) => request.socket.destroy()],
    [
      'a body that is cut',
      (_request, response) => {
        response.writeHead(200, { 'Content-Length': '100' })
        response.write('{"tx_id":', () => response.destroy())
      },
    ],
    [
      'a chunked body that is cut',
      (_request, response) => {
        response.writeHead(200).write('{"tx_id":"t-1"', () => response.destroy())
      },
    ],
    ['half a text that says it is whole', (_request, response) => response.end('{"tx_id":"t-1","signed_d')],
    ['a page', (_request, response) => response.writeHead(200).end('<html>')],
    ['the page of a proxy', (_request, response) => response.writeHead(502).end('<html>Bad Gateway</html>')],
    ['a refusal without a code', (_request, response) => json(response, { msg: 'no' }, 400)],
    ['nothing', (_request, response) => response.end()],
    ['204', (_request, response) => response.writeHead(204).end()],
    ['an array', (_request, response) => json(response, [])],
    ['another transaction', (_request, response) => json(response, { tx_id: 't-2', signed_data: 'signed' })],
    ['no signature', (_request, response) => json(response, { tx_id: 't-1' })],
    [
      'bytes that are no text',
      (_request, response) => response.end(Buffer.from('{"tx_id":"t-1","signed_data":"\xff"}', 'latin1')),
    ],
    ['a redirect', (_request, response) => response.writeHead(307, { Location: '/elsewhere' }).end()],
  ])('verify may have happened after %s, and is sent once', async (_, listener) => {
    const { url, requests } = await serve(listener)
    const client = clientOf(url, { http: createHttp() })
    expect(await client.verify(product, 't-1')).toEqual({ ...lost, sent: 'unknown' })
    expect(requests).toEqual(['POST /sign/v2/verify/K1100T'])
  })

  it.each(['prepare', 'request', 'signerInfo'] as const)('%s is sent once, too', async (step) => {
    const { url, requests } = await serve((request) => request.socket.destroy())
    const client = clientOf(url, { http: createHttp() })
    const outcome = await {
      prepare: () =>
        client.prepare(product, {
          settle_id: 's',
          title: 't',
          token: 't',
          name: '홍길동',
          birthday: '19900101',
          phone_number: '01000000001',
        }),
      request: () => client.request(product, { tx_id: 't-1' }),
      signerInfo: () => client.signerInfo(product, 't-1'),
    }[step]()
    expect(outcome).toEqual({ ...lost, sent: 'unknown' })
    expect(requests).toHaveLength(1)
  })

  it('status is asked once more when its answer was lost', async () => {
    const { url, requests } = await serve((request, response) => {
      if (requests.length === 1) request.socket.destroy()
      else json(response, { tx_id: 't-1', status: 'COMPLETE', signed_at: '2026-11-27T00:00:00.000Z' })
    })
    expect(await clientOf(url, { http: createHttp() }).status(product, 't-1')).toEqual({
      ok: true,
      value: { status: 'complete', signedAtMs: Date.UTC(2026, 10, 27) },
    })
    expect(requests).toEqual(Array.from({ length: 2 }, () => 'GET /sign/v2/status/K1100T?tx_id=t-1'))
  })

  it.each([
    ['E0001', 2],
    ['E0002', 1],
    ['E2003', 1],
    ['E7777', 2],
  ])(
    'status that is refused with %s is asked %i times, as the columns of the code say',
    async (code, times) => {
      const { url, requests } = await serve((_request, response) => json(response, { error_code: code }, 400))
      expect(await clientOf(url, { http: createHttp() }).status(product, 't-1')).toEqual({
        ok: false,
        error: { surface: 'rest', code },
        sent: 'refused',
      })
      expect(requests).toHaveLength(times)
    },
  )

  it('nothing was sent where nobody listens', async () => {
    const { url, stop } = await serve(() => {})
    stop()
    expect(await clientOf(url, { http: createHttp() }).verify(product, 't-1')).toEqual({
      ...lost,
      sent: 'unsent',
    })
  })

  it('nothing was sent to a host that there is not', async () => {
    const client = clientOf('http://cert-sign.invalid', { http: createHttp() })
    expect(await client.verify(product, 't-1')).toEqual({ ...lost, sent: 'unsent' })
  })

  it.each<[string, RequestListener]>([
    ['never comes', () => {}],
    [
      'drips',
      (_request, response) => {
        response.writeHead(200).write('{')
        const drip = setInterval(() => response.write(' '), 20)
        response.once('close', () => clearInterval(drip))
      },
    ],
  ])('an answer that %s is given up in time, also by status', async (_, listener) => {
    const { url, requests } = await serve(listener)
    const client = clientOf(url, { http: createHttp(), timeoutMs: 200 })
    expect(await client.verify(product, 't-1')).toEqual({ ...lost, sent: 'unknown' })
    expect(await client.status(product, 't-1')).toEqual({ ...lost, sent: 'unknown' })
    expect(requests).toHaveLength(2)
  })

  it('an answer without end is given up at its limit, and its connection is closed', async () => {
    const closed = Promise.withResolvers<number>()
    const { url } = await serve((_request, response) => {
      response.writeHead(200)
      let sent = 0
      const pour = () => {
        while (response.write('x'.repeat(1024))) sent += 1024
        response.once('drain', pour)
      }
      response.once('close', () => closed.resolve(sent))
      pour()
    })
    const client = clientOf(url, { http: createHttp(), maxAnswerBytes: 100_000, timeoutMs: 60_000 })
    expect(await client.verify(product, 't-1')).toEqual({ ...lost, sent: 'unknown' })
    expect(await closed.promise).toBeLessThan(16 * 1024 * 1024)
  })

  it('ends when it is told to: before it was sent, and on its way', async () => {
    const arrived = Promise.withResolvers<void>()
    const { url, requests } = await serve(() => arrived.resolve())
    const client = clientOf(url, { http: createHttp() })
    expect(await client.verify(product, 't-1', { signal: AbortSignal.abort() })).toEqual({
      ...lost,
      sent: 'unsent',
    })
    expect(requests).toEqual([])
    const aborting = new AbortController()
    const outcome = client.status(product, 't-1', { signal: aborting.signal })
    await arrived.promise
    aborting.abort()
    expect(await outcome).toEqual({ ...lost, sent: 'unknown' })
    expect(requests).toHaveLength(1)
  })

  it.each([
    ['pong', { ok: true, value: null }],
    ['pong\n', { ok: true, value: null }],
    ['ping', { ...lost, sent: 'unknown' }],
  ])('ping is answered with %j', async (text, outcome) => {
    const { url } = await serve((_request, response) => response.end(text))
    expect(await clientOf(url, { http: createHttp() }).ping()).toEqual(outcome)
  })
})

it('sends both keys, and the names of the wire that it was given', async () => {
  const seen: unknown[] = []
  const { url } = await serve((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const { 'x-dealer': dealer, 'target-authorization': institution } = request.headers
      seen.push({ path: request.url, dealer, institution, body: JSON.parse(body) as unknown })
      json(response, { transaction: 't/1', signed_data: 'signed' })
    })
  })
  const wire = wireWith({
    calls: { verify: { path: '/v9/:productCode/verified' } },
    headers: { dealerKey: 'X-Dealer' },
    fields: { txId: 'transaction' },
  })
  const client = clientOf(`${url}/proxy/`, { wire })
  expect(await client.verify({ family: 'K1100', code: '../$&' }, 't/1')).toEqual({
    ok: true,
    value: { signedData: 'signed' },
  })
  expect(seen).toEqual([
    {
      path: '/proxy/v9/..%2F%24%26/verified',
      dealer: 'KakaoAK dealer-key',
      institution: 'KakaoAK institution-key',
      body: { transaction: 't/1' },
    },
  ])
})

it('reads documents for K3500, and takes no signature without one for it', async () => {
  const answers: unknown[] = [
    { tx_id: 't-1', documents: [{ document_tx_id: 'd-1', signed_data: 'signed' }] },
    { tx_id: 't-1', documents: [] },
    { tx_id: 't-1', signed_data: 'signed' },
  ]
  const { url, requests } = await serve((_request, response) => json(response, answers.shift()))
  const client = clientOf(url)
  const documents: Product<'K3500'> = { family: 'K3500', code: 'K3500T' }
  expect(await client.verify(documents, 't-1')).toEqual({
    ok: true,
    value: { documents: [{ documentTxId: 'd-1', signedData: 'signed' }] },
  })
  expect(await client.verify(documents, 't-1')).toEqual({ ...lost, sent: 'unknown' })
  expect(await client.verify(documents, 't-1')).toEqual({ ...lost, sent: 'unknown' })
  expect(new Set(requests)).toEqual(new Set(['POST /sign/doc/v1/verify/K3500T']))
})

it('knows a status that no page names as another', async () => {
  const { url } = await serve((_request, response) => json(response, { tx_id: 't-1', status: 'NEW_IN_2030' }))
  expect(await clientOf(url).status(product, 't-1')).toEqual({ ok: true, value: { status: 'other' } })
})

it('takes no answer without a status for one', async () => {
  const { url } = await serve((_request, response) => json(response, { tx_id: 't-1' }))
  expect(await clientOf(url).status(product, 't-1')).toEqual({ ...lost, sent: 'unknown' })
})

it('sends nothing that does not fit the product', async () => {
  const { url, requests } = await serve((_request, response) => json(response, { tx_id: 't-1' }))
  const wanted = {
    settle_id: 's',
    title: 't',
    token: 't',
    name: '홍길동',
    birthday: '1990',
    phone_number: '1',
  }
  expect(await clientOf(url).prepare(product, wanted)).toEqual({
    ok: false,
    error: { surface: 'rest', code: 'E1001', cause: 'invalidParameter' },
    sent: 'unsent',
  })
  expect(requests).toEqual([])
})

it('hides its keys and the signer', async () => {
  const { url } = await serve((_request, response) =>
    json(response, { tx_id: 't-1', name: '홍길동', phone_number: '01000000001', ci: 'CI' }),
  )
  const client = clientOf(url)
  const read = await client.signerInfo(product, 't-1')
  expect(JSON.stringify([client, read])).toBe(`[{"timeoutMs":2000},{"ok":true,"value":"[personal]"}]`)
  expect(read.ok && read.value.reveal()).toEqual({ name: '홍길동', phoneNumber: '01000000001', ci: 'CI' })
})
