import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createProblem } from '@kakao-cert/protocol'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { callApi } from './callApi.ts'

/** A real server on a free port; answers with its endpoint. */
const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}/window/v1`
}

const answerWith = (status: number, body: string, type = 'application/json') =>
  serve((_, response) => response.writeHead(status, { 'Content-Type': type }).end(body))

const readBody = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const networkLost = { ok: false, error: { surface: 'client', code: 'NETWORK_LOST', canGoOn: true } }
const unknownCode = { ok: false, error: { surface: 'client', code: 'UNKNOWN_CODE' } }

describe('a call', () => {
  it('carries its method, path, headers and body', async () => {
    const seen: unknown[] = []
    const listen = async (request: IncomingMessage, response: ServerResponse) => {
      const body = await readBody(request)
      const { accept, authorization, 'content-type': type, 'idempotency-key': key } = request.headers
      seen.push({ method: request.method, url: request.url, accept, authorization, type, key, body })
      response.end('{}')
    }
    const endpoint = await serve((...exchange) => void listen(...exchange))
    const options = { endpoint, javascriptKey: 'sandbox-javascript-key' }
    await callApi(options, 'open', { body: { title: '제목' }, idempotencyKey: 'key-1' })
    await callApi({ endpoint }, 'read', { sessionId: 'a/b?c' })
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/window/v1/sessions',
        accept: 'application/json',
        authorization: 'KakaoAK sandbox-javascript-key',
        type: 'application/json',
        key: 'key-1',
        body: '{"title":"제목"}',
      },
      { method: 'GET', url: '/window/v1/sessions/a%2Fb%3Fc', accept: 'application/json', body: '' },
    ])
  })

  it('answers with what the server says', async () => {
    const endpoint = await answerWith(200, '{"status":"up"}')
    expect(await callApi({ endpoint }, 'health')).toEqual({ ok: true, value: { status: 'up' } })
  })
})

describe('a refusal', () => {
  it('is what its body says, without the sentence for developers', async () => {
    const problem = createProblem('invalidField', { fields: { birthday: 'notADate' } })
    const endpoint = await answerWith(400, JSON.stringify(problem))
    expect(await callApi({ endpoint }, 'submitPhone', { sessionId: 's', body: {} })).toEqual({
      ok: false,
      error: {
        surface: 'window',
        code: 'E1001',
        reason: 'invalidField',
        fields: { birthday: 'notADate' },
        canGoOn: true,
      },
    })
  })

  it('is what its body says also where a gateway might have answered', async () => {
    const endpoint = await answerWith(
      503,
      '{"error":{"surface":"rest","code":"E0002","message":"Maintenance."}}',
    )
    expect(await callApi({ endpoint }, 'health')).toEqual({
      ok: false,
      error: { surface: 'rest', code: 'E0002' },
    })
  })

  it.each([408, 429, 500, 502, 503, 504])('of a gateway with %i is as good as no network', async (status) => {
    const endpoint = await answerWith(status, '<h1>Please wait</h1>', 'text/html')
    expect(await callApi({ endpoint }, 'health')).toEqual(networkLost)
  })

  it.each([400, 404])('with %i and a body of somebody else is an unknown code', async (status) => {
    const endpoint = await answerWith(status, '{"error":"nope"}')
    expect(await callApi({ endpoint }, 'health')).toEqual(unknownCode)
  })
})

describe('an answer', () => {
  it('with 200 that is no JSON is a lost network: a hotel asks for a login', async () => {
    const endpoint = await answerWith(200, '<h1>Hotel wifi</h1>', 'text/html')
    expect(await callApi({ endpoint }, 'health')).toEqual(networkLost)
  })

  it('that breaks off is a lost network', async () => {
    const endpoint = await serve((_, response) => {
      response.writeHead(200, { 'Content-Length': '100' }).write('{"sta')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await callApi({ endpoint }, 'health')).toEqual(networkLost)
  })
})

describe('a network', () => {
  it('that is not there is lost', async () => {
    expect(await callApi({ endpoint: 'http://127.0.0.1:1' }, 'health')).toEqual(networkLost)
  })

  it.each([
    ['answer', () => {}],
    ['finish', (_: unknown, response: ServerResponse) => void response.write('{')],
  ] as const)('that does not %s within 15 seconds is lost', async (_, listener) => {
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    const spied = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / 150))
    onTestFinished(() => spied.mockRestore())
    const endpoint = await serve(listener)
    expect(await callApi({ endpoint }, 'health')).toEqual(networkLost)
    expect(spied).toHaveBeenCalledWith(15_000)
  })

  it('is that of the given fetch', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>().mockResolvedValue(Response.json({ status: 'down' }))
    expect(await callApi({ endpoint: '/cert', fetch }, 'health')).toEqual({
      ok: true,
      value: { status: 'down' },
    })
    expect(fetch.mock.calls[0]?.[0]).toBe('/cert/health')
  })
})
