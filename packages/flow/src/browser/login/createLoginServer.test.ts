import { expect, it, vi } from 'vitest'
import { createLoginServer } from './createLoginServer.ts'

/** A site whose server answers everything with the same, over a fetch of its own; `callServer` is tested with a real one. */
const withAnswer = (value: unknown, status = 200) => {
  const fetch = vi
    .fn<(url: string, init: RequestInit) => Promise<Response>>()
    .mockImplementation(() => Promise.resolve(Response.json(value, { status })))
  return { server: createLoginServer({ endpoint: '/cert', fetch: fetch as typeof globalThis.fetch }), fetch }
}

const bodyOf = (fetch: ReturnType<typeof withAnswer>['fetch']): unknown => {
  const body = fetch.mock.calls[0]?.[1].body
  return typeof body === 'string' ? JSON.parse(body) : body
}

// What opens a login, and what completes one.
const either = { state: 's', signData: 's', redirectUri: 'https://bank.example', locale: 'ko' }

it('opens a login', async () => {
  const { server, fetch } = withAnswer({ state: 's', nonce: 'n', more: 1 }, 201)
  const request = {
    signData: '동의합니다.',
    redirectUri: 'https://bank.example',
    identifyItems: ['ci'],
    locale: 'ko',
  }
  expect(await server.open(request)).toEqual({ ok: true, value: { state: 's', nonce: 'n' } })
  expect(fetch).toHaveBeenCalledExactlyOnceWith('/cert/login', expect.objectContaining({ method: 'POST' }))
  expect(bodyOf(fetch)).toEqual(request)
})

it('completes a login, also when the page is left at once', async () => {
  const { server, fetch } = withAnswer({ txId: 't', result: { name: '김*' } })
  const exchange = { state: 's', code: 'c' }
  expect(await server.complete(exchange)).toEqual({ ok: true, value: { txId: 't', result: { name: '김*' } } })
  expect(fetch).toHaveBeenCalledExactlyOnceWith(
    '/cert/login/complete',
    expect.objectContaining({ method: 'POST', keepalive: true }),
  )
  expect(bodyOf(fetch)).toEqual(exchange)
})

it.each(['open', 'complete'] as const)('says with which code %s is refused', async (name) => {
  const error = { surface: 'login', code: 'REQUEST_EXPIRED', canGoOn: false }
  const { server } = withAnswer({ error: { ...error, message: 'Too late.' } }, 410)
  expect(await server[name](either)).toEqual({ ok: false, error })
})

it.each(['open', 'complete'] as const)('believes no answer to %s that is of another shape', async (name) => {
  const { server } = withAnswer({ hello: 'world' })
  expect(await server[name](either)).toMatchObject({
    error: { code: 'UNKNOWN_CODE' },
  })
})
