import { parse, windowApi } from '@kakao-cert/protocol'
import { InstitutionsSchema, sandboxApi } from '@kakao-cert/protocol/sandbox'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSandbox, windowPath, type Sandbox } from './createSandbox.ts'
import { defaultLimits } from './defaultLimits.ts'
import { createTestClient, hongDetails } from './http/createTestClient.ts'
import { createSqliteStore } from './node/createSqliteStore.ts'
import type { SandboxOptions } from './SandboxOptions.ts'
import { createMemoryStore } from './store/createMemoryStore.ts'

const ownInstitution = {
  settleId: 'SANDBOX-LIBRARY',
  name: { ko: '솔숲도서관', en: 'Solsup Library' },
  phase: 'test' as const,
  products: ['K1400' as const],
  redirectUris: ['https://library.example/return'],
  about: { ko: '우리 계약이에요.', en: 'Our contract.' },
}

let sandbox: Sandbox

const start = (options: SandboxOptions = {}) => {
  sandbox = createSandbox(options)
  return createTestClient('http://sandbox', sandbox.fetch)
}

afterEach(() => {
  sandbox.close()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it('needs no network', async () => {
  const client = start()
  const { sessionId } = await client.openSession()
  await client.window('submitPhone', sessionId, hongDetails)
  await client.control('sign', { personId: 'hong', sessionId })
  expect((await client.window('complete', sessionId)).status).toBe(200)
})

it.each([
  ...Object.values(windowApi).map(({ method, path }) => ({ method, path: windowPath + path })),
  ...Object.values(sandboxApi),
])('serves $method $path', async ({ method, path }) => {
  start()
  const response = await sandbox.fetch(
    new Request(`http://sandbox${path.replace(':personId', 'hong')}`, { method }),
  )
  const { status } = response
  const text = response.headers.get('Content-Type')?.startsWith('application/json')
    ? await response.text()
    : ''
  expect(status).not.toBe(405)
  expect(text).not.toContain('"notFound"')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  await response.body?.cancel().catch(() => {})
})

it('tells of its institutions, without what only the service knows', async () => {
  const client = start({ fixtures: { institutions: [ownInstitution] } })
  const { body } = await client.control('institutions')
  const { institutions } = parse(InstitutionsSchema, body) ?? {}
  expect(institutions?.at(0)).toMatchObject({ settleId: 'SANDBOX-BANK', name: { en: 'Hanbit Bank' } })
  const { redirectUris: _, ...told } = ownInstitution
  expect(institutions?.at(-1)).toEqual(told)
  expect((body as { institutions: unknown[] }).institutions.at(-1)).toEqual(told)
})

it('opens a window for an institution of one’s own, with an app of one’s own', async () => {
  const client = start({
    fixtures: {
      institutions: [ownInstitution],
      apps: [{ javascriptKey: 'sandbox-javascript-key-library', about: ownInstitution.about }],
    },
  })
  const headers = { Authorization: 'KakaoAK sandbox-javascript-key-library' }
  const opened = await client.open({ settleId: ownInstitution.settleId }, headers)
  expect(client.snapshotOf(opened).institution).toBe('솔숲도서관')
})

it('has the clock at hand', async () => {
  const client = start()
  const { sessionId } = await client.openSession()
  sandbox.clock.change({ kind: 'advance', byMs: defaultLimits.validityMs })
  expect(client.snapshotOf(await client.window('read', sessionId)).phase).toMatchObject({
    error: { code: 'E8004' },
  })
  expect(sandbox.clock.read().offsetMs).toBeGreaterThanOrEqual(defaultLimits.validityMs)
})

it('at the production phase takes production contracts, and no others', async () => {
  const client = start({ phase: 'production' })
  expect((await client.open()).status).toBe(400)
  expect((await client.open({ settleId: 'SANDBOX-BANK-PROD', product: 'K1400' })).status).toBe(201)
})

describe('limits', () => {
  it('can be given at the start, some of them', async () => {
    const client = start({ limits: { refreshes: 1 } })
    expect((await client.openSession()).remaining).toEqual({ refreshes: 1, requests: 3, answers: 2 })
  })

  it('that are out of range are refused at once', () => {
    expect(() => start({ limits: { answers: 0 } })).toThrow(RangeError)
    expect(() => start({ limits: { validityMs: Number.NaN } })).toThrow(RangeError)
    start()
  })
})

it('forgets transactions a day after they expired, not before, when another is opened', async () => {
  const store = createMemoryStore()
  const client = start({ store })
  sandbox.clock.change({ kind: 'freeze' })
  const { sessionId } = await client.openSession()
  sandbox.clock.change({ kind: 'advance', byMs: defaultLimits.transactionMs + 86_400_000 })
  await client.openSession()
  expect(store.sessions.get(sessionId)).toBeDefined()
  sandbox.clock.change({ kind: 'advance', byMs: 3_600_000 })
  await client.openSession()
  expect(store.sessions.get(sessionId)).toBeUndefined()
})

it('goes on with a SQLite file where it stopped, and ends what was over in between', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const file = join(folder, 'sandbox.db')
  const client = start({ store: createSqliteStore(file), limits: { validityMs: 1000 } })
  const { sessionId, revision } = await client.openSession()
  await client.window('submitPhone', sessionId, hongDetails)
  sandbox.close()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 })

  const again = start({ store: createSqliteStore(file) })
  const response = await sandbox.fetch(
    new Request(`http://sandbox${windowPath}/sessions/${sessionId}/events?after=${revision}`),
  )
  expect(await response.text()).toContain('"code":"E8004"')
  expect((await again.phone('hong')).requests[0]?.status).toBe('ended')
  expect((await again.openSession()).revision).toBeGreaterThan(revision + 1)
  sandbox.close()
  rmSync(folder, { recursive: true })
})

it('lets an aborted listener go', async () => {
  const client = start()
  const { sessionId } = await client.openSession()
  const controller = new AbortController()
  const response = await sandbox.fetch(
    new Request(`http://sandbox${windowPath}/sessions/${sessionId}/events`, { signal: controller.signal }),
  )
  controller.abort()
  expect(await response.text()).toContain('"choosing"')
})

it('ends who listens, and every timer, when it is closed; closing twice is as good as once', async () => {
  const client = start()
  const { sessionId } = await client.openSession()
  const response = await sandbox.fetch(
    new Request(`http://sandbox${windowPath}/sessions/${sessionId}/events`),
  )
  sandbox.close()
  sandbox.close()
  expect(await response.text()).toContain('"choosing"')
})

it('answers with a code and logs when it fails itself', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const fault = new Error('disk full')
  const store = createMemoryStore()
  const get = () => {
    throw fault
  }
  const client = start({ store: { ...store, sessions: { ...store.sessions, get } } })
  const failed = await client.window('read', 'any')
  expect([failed.status, client.problemOf(failed).code]).toEqual([500, 'E0001'])
  expect(log).toHaveBeenCalledWith(fault)
})

it('keeps no personal data, only whose phone it was', async () => {
  const store = createMemoryStore()
  const client = start({ store })
  const { sessionId } = await client.openSession()
  await client.window('submitPhone', sessionId, hongDetails)
  await client.control('sign', { personId: 'hong', sessionId })
  const kept = JSON.stringify(store.sessions.get(sessionId))
  expect(kept).toContain('"personId":"hong"')
  for (const personal of Object.values(hongDetails)) expect(kept).not.toContain(personal)
})
