import { createShortSignProblem } from '@kakao-cert/protocol/short-sign'
import { expect, it } from 'vitest'
import { createShortSignServer } from './createShortSignServer.ts'

const order = { data: '이체', signature: 'a.b.c' }

/** A server that gives these answers one after the other; `lost` is none. */
const serve = (...answers: readonly (Response | 'lost')[]) => {
  const calls: (readonly [string, string, string | undefined])[] = []
  const rest = [...answers]
  const server = createShortSignServer(
    {
      endpoint: '/cert',
      fetch: (url, { method = '', headers } = {}) => {
        calls.push([method, url as string, (headers as Record<string, string>)['Idempotency-Key']])
        const answer = rest.shift()
        return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(new TypeError('lost'))
      },
    },
    { now: () => 10_000 },
  )
  return { server, calls }
}

it('a session comes in times of the device’s clock', async () => {
  const { server, calls } = serve(Response.json({ startAtMs: 1000, endAtMs: 5000, serverTimeMs: 2000 }))
  expect(await server.session('tx/1')).toEqual({ ok: true, value: { startAtMs: 9000, endAtMs: 13_000 } })
  expect(calls).toEqual([['GET', '/cert/short-sign/tx%2F1/session', undefined]])
})

it('a signature whose answer was lost is handed in again by the same key', async () => {
  const { server, calls } = serve('lost', Response.json({ accepted: true, counter: 3 }))
  expect(await server.sign('tx-1', order, 'key-1')).toEqual({
    ok: true,
    value: { accepted: true, counter: 3 },
  })
  const call = ['POST', '/cert/short-sign/tx-1/signatures', 'key-1']
  expect(calls).toEqual([call, call])
})

it('a refusal is not asked for again', async () => {
  const { server, calls } = serve(Response.json(createShortSignProblem('replayed'), { status: 409 }))
  expect(await server.sign('tx-1', order, 'key-1')).toMatchObject({
    ok: false,
    error: { reason: 'replayed' },
  })
  expect(calls).toHaveLength(1)
})

it('a session is not asked for twice at once', async () => {
  const { server, calls } = serve('lost')
  expect(await server.session('tx-1')).toMatchObject({ ok: false, error: { code: 'NETWORK_LOST' } })
  expect(calls).toHaveLength(1)
})

it('an answer of something else has a code', async () => {
  const { server } = serve(Response.json({ accepted: 'yes', counter: 3 }))
  expect(await server.sign('tx-1', order, 'key-1')).toMatchObject({ error: { code: 'UNKNOWN_CODE' } })
})
