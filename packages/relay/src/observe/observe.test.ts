import { trace } from '@opentelemetry/api'
import { createRestWire } from '@kakao-cert/protocol/rest'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Http, HttpResult } from '../rest/Http.ts'
import { createRestClient } from '../rest/createRestClient.ts'
import { createSqliteStore } from '../store/createSqliteStore.ts'
import { createDuration, follow } from './follow.ts'
import { observeLedger } from './observeLedger.ts'
import { observeRest } from './observeRest.ts'
import { observeStore } from './observeStore.ts'
import { startTelemetry, type Telemetry } from './startTelemetry.ts'

let telemetry: Telemetry

beforeEach(() => {
  telemetry = startTelemetry()
})

afterEach(() => telemetry.stop())

const product = { family: 'K1100', code: 'K1100T' } as const
const person = { name: '홍길동숨김', birthday: '19900101', phone_number: '01098761234' }
const wanted = { settle_id: 'BANK', title: '가입', token: 'token', ...person }

const restAnswering = (...results: readonly HttpResult[]) => {
  const created = createRestWire()
  if (!created.ok) throw new Error(created.problems.join())
  const waiting = [...results]
  const http: Http = async () => waiting.shift() ?? { ok: false, wasSent: true }
  return observeRest(
    createRestClient({
      upstream: 'http://service',
      keys: { dealer: 'secret-dealer', institution: 'secret-bank' },
      wire: created.wire,
      http,
    }),
  )
}

const answer = (body: unknown, status = 200): HttpResult => ({ ok: true, status, body: JSON.stringify(body) })

describe('calls of the service', () => {
  it('are spans with step, product, transaction and what came of them', async () => {
    const rest = restAnswering(
      answer({ tx_id: 'tx-1' }),
      answer({ error_code: 'E2006', error_message: '홍길동숨김' }, 400),
      { ok: false, wasSent: false },
    )
    await rest.prepare(product, wanted)
    await rest.verify(product, 'tx-1')
    await rest.request(product, { tx_id: 'tx-1' })
    expect(
      telemetry.spans().map(({ name, attributes, status }) => ({ name, attributes, code: status.code })),
    ).toEqual([
      {
        name: 'kakao_cert.rest prepare',
        attributes: {
          'kakao_cert.step': 'prepare',
          'kakao_cert.product': 'K1100T',
          'kakao_cert.sent': 'answered',
        },
        code: 0,
      },
      {
        name: 'kakao_cert.rest verify',
        attributes: {
          'kakao_cert.step': 'verify',
          'kakao_cert.product': 'K1100T',
          'kakao_cert.tx_id': 'tx-1',
          'kakao_cert.sent': 'refused',
          'error.type': 'E2006',
        },
        code: 2,
      },
      {
        name: 'kakao_cert.rest request',
        attributes: {
          'kakao_cert.step': 'request',
          'kakao_cert.product': 'K1100T',
          'kakao_cert.tx_id': 'tx-1',
          'kakao_cert.sent': 'unsent',
          'error.type': 'NETWORK_LOST',
        },
        code: 2,
      },
    ])
  })

  it('are counted by step and code, not by transaction', async () => {
    const rest = restAnswering(
      ...['tx-1', 'tx-2'].map(() => answer({ error_code: 'E2006', error_message: '' }, 400)),
      answer({ error_code: 'E2008', error_message: '' }, 400),
    )
    for (const txId of ['tx-1', 'tx-2', 'tx-3']) await rest.verify(product, txId)
    const attributes = {
      'kakao_cert.step': 'verify',
      'kakao_cert.product': 'K1100T',
      'kakao_cert.sent': 'refused',
    }
    expect(await telemetry.counts('kakao_cert.rest.duration')).toEqual([
      [{ ...attributes, 'error.type': 'E2006' }, 2],
      [{ ...attributes, 'error.type': 'E2008' }, 1],
    ])
  })

  it('count all codes that nobody knows as one', async () => {
    const rest = restAnswering(
      answer({ error_code: 'E77771', error_message: '' }, 400),
      answer({ error_code: 'E77772', error_message: '' }, 400),
    )
    await rest.verify(product, 'tx-1')
    await rest.verify(product, 'tx-1')
    expect(await telemetry.counts('kakao_cert.rest.duration')).toMatchObject([
      [{ 'error.type': '_OTHER' }, 2],
    ])
  })

  it('tell nothing of a person, no key and no address', async () => {
    const rest = restAnswering(
      answer({ tx_id: 'tx-1' }),
      answer({ tx_id: 'tx-1', ...person, ci: 'planted-ci' }),
      answer({ error_code: 'E2002', error_message: `${person.name} ${person.phone_number}` }, 400),
    )
    await rest.prepare(product, wanted)
    const signer = await rest.signerInfo(product, 'tx-1')
    await rest.prepare(product, wanted)
    // So the test would see it.
    expect(signer.ok && signer.value.reveal().ci).toBe('planted-ci')
    const dump = await telemetry.dump()
    expect(dump).toContain('E2002')
    for (const planted of [...Object.values(person), 'planted-ci', 'secret-dealer', 'secret-bank', 'http://'])
      expect(dump).not.toContain(planted)
  })
})

describe('calls of the store', () => {
  it('tell a write that came too late from one that was done', async () => {
    const store = observeStore(createSqliteStore(':memory:'))
    const change = {
      kind: 'session',
      key: 'planted-key',
      version: 0,
      value: 'planted-value',
      expiresAtMs: 1,
    } as const
    expect([await store.write([change]), await store.write([change])]).toEqual([true, false])
    expect(await store.read('session', 'planted-key')).toMatchObject({ value: 'planted-value' })
    expect(await store.listDue('session', 1, 1)).toEqual([])
    expect(await store.erase(1)).toBe(1)
    expect(await telemetry.counts('kakao_cert.store.duration')).toEqual([
      [{ 'kakao_cert.operation': 'write', 'kakao_cert.written': true }, 1],
      [{ 'kakao_cert.operation': 'write', 'kakao_cert.written': false }, 1],
      [{ 'kakao_cert.operation': 'read' }, 1],
      [{ 'kakao_cert.operation': 'listDue' }, 1],
      [{ 'kakao_cert.operation': 'erase' }, 1],
    ])
    expect(await telemetry.dump()).not.toContain('planted')
    await store.close()
  })
})

describe('completions', () => {
  it('are told by code, and what goes on in them stands below them', async () => {
    const rest = restAnswering(answer({ error_code: 'E2008', error_message: '' }, 400))
    const ledger = observeLedger({
      issue: async () => ({ ok: true, value: null }),
      signed: async () => {},
      signing: (txId) => ({ kind: 'transaction', key: txId, change: () => undefined }),
      begin: async () => {},
      complete: async (txId) => {
        const outcome = await rest.verify(product, txId)
        return outcome.ok ? Promise.reject(new Error('not signed')) : { ok: false, error: outcome.error }
      },
      deliver: async () => ({ ok: true, value: 'result' }),
      find: async () => undefined,
      recover: async () => [],
      close: async () => {},
    })
    await ledger.complete('tx-1')
    await ledger.deliver('tx-2', async () => 'result')
    expect(await telemetry.counts('kakao_cert.completion.duration')).toEqual([
      [{ 'kakao_cert.action': 'complete', 'error.type': 'E2008' }, 1],
      [{ 'kakao_cert.action': 'deliver' }, 1],
    ])
    const [verify, complete] = telemetry.spans()
    expect(complete?.attributes['kakao_cert.tx_id']).toBe('tx-1')
    expect(verify?.parentSpanContext?.spanId).toBe(complete?.spanContext().spanId)
  })
})

describe('what is thrown', () => {
  it('goes on, and is told by its type only', async () => {
    class PlantedError extends Error {
      override name = 'HookError'
    }
    const work = async () => {
      throw new PlantedError('the customer 홍길동숨김')
    }
    const duration = createDuration('test', '')
    await expect(follow({ name: 'hook', duration, work })).rejects.toThrow('홍길동숨김')
    expect(await telemetry.counts('test')).toEqual([[{ 'error.type': 'HookError' }, 1]])
    expect(await telemetry.dump()).not.toContain('홍길동숨김')
    expect(telemetry.spans()[0]?.events).toEqual([])
  })
})

it('costs nothing but the call where there is no SDK', async () => {
  await telemetry.stop()
  expect(trace.getActiveSpan()).toBeUndefined()
  const rest = restAnswering(answer({ tx_id: 'tx-1' }))
  expect(await rest.prepare(product, wanted)).toMatchObject({ ok: true })
  expect(telemetry.spans()).toEqual([])
})
