import { describe, expect, it, vi } from 'vitest'
import type { Transport } from '../ports/Transport.ts'
import { eventAt } from '../testing/eventAt.ts'
import { snapshotAt } from '../testing/snapshotAt.ts'
import { createHttpTransport } from './createHttpTransport.ts'

const request = { settleId: 's', product: 'K1400', title: 't', signData: 'd', locale: 'ko' }
const { details } = eventAt('submitPhone')
const answer = { challengeId: 'challenge-1', answer: '123456' }
const unknownCode = { ok: false, error: { surface: 'client', code: 'UNKNOWN_CODE' } }

/** A transport whose server answers every call with the same. */
const withAnswer = (value: unknown, status = 200) => {
  const fetch = vi
    .fn<(url: string, init: RequestInit) => Promise<Response>>()
    .mockImplementation(() => Promise.resolve(Response.json(value, { status })))
  const transport = createHttpTransport({ endpoint: '/cert', fetch: fetch as typeof globalThis.fetch })
  return { transport, fetch }
}

describe.each<[string, (transport: Transport) => Promise<unknown>, string, string, unknown?]>([
  ['open', (transport) => transport.open(request, 'key-1'), 'POST', '/cert/sessions', request],
  ['read', (transport) => transport.read('s1'), 'GET', '/cert/sessions/s1'],
  [
    'submitPhone',
    (transport) => transport.submitPhone('s1', details),
    'POST',
    '/cert/sessions/s1/phone',
    details,
  ],
  ['showQr', (transport) => transport.showQr('s1'), 'POST', '/cert/sessions/s1/qr'],
  ['refreshQr', (transport) => transport.refreshQr('s1'), 'POST', '/cert/sessions/s1/qr/refresh'],
  ['resend', (transport) => transport.resend('s1'), 'POST', '/cert/sessions/s1/resend'],
  [
    'answer',
    (transport) => transport.answer('s1', answer),
    'POST',
    '/cert/sessions/s1/second-factor',
    answer,
  ],
  ['cancel', (transport) => transport.cancel('s1'), 'POST', '/cert/sessions/s1/cancel'],
])('%s', (_, call, method, url, body) => {
  it('asks its address, and answers with the snapshot', async () => {
    const { transport, fetch } = withAnswer(snapshotAt('waiting'))
    expect(await call(transport)).toEqual({ ok: true, value: snapshotAt('waiting') })
    expect(fetch).toHaveBeenCalledExactlyOnceWith(url, expect.objectContaining({ method }))
    const sent = fetch.mock.calls[0]?.[1].body
    expect(typeof sent === 'string' ? JSON.parse(sent) : sent).toEqual(body)
  })

  it.each([null, 'text', {}, { ...snapshotAt('waiting'), revision: -1 }])(
    'does not let %j in',
    async (unreadable) => {
      expect(await call(withAnswer(unreadable).transport)).toEqual(unknownCode)
    },
  )

  it('answers with a refusal', async () => {
    const problem = {
      error: { surface: 'window', code: 'E2003', reason: 'unknownSession', message: 'Gone.' },
    }
    expect(await call(withAnswer(problem, 404).transport)).toEqual({
      ok: false,
      error: { surface: 'window', code: 'E2003', reason: 'unknownSession' },
    })
  })
})

describe('an open whose answer is lost', () => {
  const keysOf = ({ fetch }: ReturnType<typeof withAnswer>) =>
    fetch.mock.calls.map(([, init]) => new Headers(init.headers).get('idempotency-key'))

  it('is repeated by its key when it is asked for again, until it is answered', async () => {
    const server = withAnswer(snapshotAt('choosing'))
    server.fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await server.transport.open(request, 'key-1')
    await server.transport.open(request, 'key-2')
    await server.transport.open(request, 'key-3')
    expect(keysOf(server)).toEqual(['key-1', 'key-1', 'key-3'])
  })

  it('is another one where the request has changed', async () => {
    const server = withAnswer(snapshotAt('choosing'))
    server.fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await server.transport.open(request, 'key-1')
    await server.transport.open({ ...request, signData: 'another text' }, 'key-2')
    expect(keysOf(server)).toEqual(['key-1', 'key-2'])
  })

  it('is over when it is refused', async () => {
    const server = withAnswer({ error: { surface: 'window', code: 'E2020', message: 'Over.' } }, 410)
    server.fetch.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    for (const key of ['key-1', 'key-2', 'key-3']) await server.transport.open(request, key)
    expect(keysOf(server)).toEqual(['key-1', 'key-1', 'key-3'])
  })
})

it('sends the key of open, so that a repetition opens no other session', async () => {
  const { transport, fetch } = withAnswer(snapshotAt('choosing'))
  await transport.open(request, 'key-1')
  expect(fetch.mock.calls[0]?.[1].headers).toMatchObject({ 'Idempotency-Key': 'key-1' })
})

it('completes with what the site hands out', async () => {
  const completion = { txId: 'sandbox-tx-1', result: { welcome: true } }
  const { transport, fetch } = withAnswer(completion)
  expect(await transport.complete('s1')).toEqual({ ok: true, value: completion })
  expect(fetch.mock.calls[0]?.[0]).toBe('/cert/sessions/s1/complete')
  expect(await withAnswer({}).transport.complete('s1')).toEqual(unknownCode)
})

it('tells whether the service is there', async () => {
  expect(await withAnswer({ status: 'up' }).transport.health()).toEqual({
    ok: true,
    value: { status: 'up' },
  })
  expect(await withAnswer({ status: 'perhaps' }).transport.health()).toEqual(unknownCode)
})
