import { serve } from '@hono/node-server'
import { parse, SnapshotSchema, type Snapshot } from '@kakao-cert/protocol'
import { PhoneSchema, sandboxApi } from '@kakao-cert/protocol/sandbox'
import { EventSource } from 'eventsource'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createVirtualClock } from '../clock/createVirtualClock.ts'
import { windowPath } from '../createSandbox.ts'
import { defaultLimits } from '../defaultLimits.ts'
import { builtInFixtures as fixtures } from '../fixtures/builtInFixtures.ts'
import { createHub } from '../hub/createHub.ts'
import { createTransactions } from '../rest/createTransactions.ts'
import { createLoad } from '../run/createLoad.ts'
import { createSessions } from '../sessions/createSessions.ts'
import { createMemoryStore } from '../store/createMemoryStore.ts'
import { emptyRun } from '../store/Store.ts'
import { controlRoutes } from './controlRoutes.ts'
import { createTestClient, hongDetails } from './createTestClient.ts'
import { windowRoutes } from './windowRoutes.ts'

// Not createSandbox: here the listeners are counted, and limits are smaller than it takes.

let url: string
let client: ReturnType<typeof createTestClient>
let listening: number
let close: () => Promise<void>
let limits: typeof defaultLimits
let breakConnections: () => void
let lastEventIds: (string | undefined)[]

beforeEach(async () => {
  limits = defaultLimits
  listening = 0
  lastEventIds = []
  const real = createHub()
  const hub: typeof real = {
    ...real,
    subscribe: (topic, listener) => {
      const unsubscribe = real.subscribe(topic, listener)
      listening += 1
      return () => {
        unsubscribe()
        listening -= 1
      }
    },
  }
  const clock = createVirtualClock()
  const store = createMemoryStore()
  const sessions = createSessions({
    store,
    clock,
    hub,
    fixtures,
    phase: 'test',
    limits: () => limits,
    changed: () => {},
  })
  const transactions = createTransactions({
    store,
    clock,
    hub,
    fixtures,
    phase: 'test',
    limits: () => limits,
    changed: () => {},
  })
  const load = createLoad({ store, sessions, transactions, hub, people: fixtures.people })
  const app = new Hono()
  app.route(
    windowPath,
    windowRoutes({
      sessions,
      clock,
      hub,
      fixtures,
      watch: (_, handle) => handle,
      isInMaintenance: () => false,
    }),
  )
  app.route(
    '/',
    controlRoutes({
      sessions,
      transactions,
      clock,
      hub,
      fixtures,
      limits: { read: () => limits, change: () => {} },
      reset: () => load(emptyRun),
    }),
  )
  const server = serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch: (request) => {
      if (request.url.endsWith('/events'))
        lastEventIds.push(request.headers.get('Last-Event-ID') ?? undefined)
      return app.fetch(request)
    },
  })
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://localhost:${(server.address() as AddressInfo).port}`
  client = createTestClient(url)
  breakConnections = () => {
    if ('closeAllConnections' in server) server.closeAllConnections()
  }
  close = () =>
    new Promise((done) => {
      clock.dispose()
      server.close(() => done())
      breakConnections()
    })
})

afterEach(() => close())

const eventsUrl = (sessionId: string) => `${url}${windowPath}/sessions/${sessionId}/events`

const listenTo = (sessionId: string, query = '') => {
  const source = new EventSource(eventsUrl(sessionId) + query)
  const told: Snapshot[] = []
  source.addEventListener('snapshot', (event) => {
    const snapshot = parse(SnapshotSchema, JSON.parse(String(event.data)))
    if (snapshot) told.push(snapshot)
  })
  return { source, told, revisions: () => told.map(({ revision }) => revision) }
}

const statusesOf = (told: readonly Snapshot[]) => told.map(({ phase }) => phase.status)

it('tells a window every step as it happens, ends, and does not come back', async () => {
  const { sessionId } = await client.openSession()
  const { source, told } = listenTo(sessionId)
  await vi.waitFor(() => expect(told).toHaveLength(1))
  await client.window('submitPhone', sessionId, hongDetails)
  await vi.waitFor(() => expect(told).toHaveLength(2))
  await client.control('sign', { personId: 'hong', sessionId })
  await vi.waitFor(() => expect(source.readyState).toBe(EventSource.CLOSED), { timeout: 3000 })
  expect(statusesOf(told)).toEqual(['choosing', 'waiting', 'signed'])
  expect(listening).toBe(0)
})

it('neither doubles nor loses a revision when the connection breaks again and again', async () => {
  limits = { ...defaultLimits, requests: 100 }
  const { sessionId, revision } = await client.openSession()
  const seen: number[] = []
  let after = -1
  const listenOnce = async (how: 'header' | 'query') => {
    const controller = new AbortController()
    const response = await fetch(
      how === 'query' && after >= 0 ? `${eventsUrl(sessionId)}?after=${after}` : eventsUrl(sessionId),
      {
        signal: controller.signal,
        headers: how === 'header' && after >= 0 ? { 'Last-Event-ID': String(after) } : {},
      },
    )
    let text = ''
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk
      const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))
      if (ids.length === 0) continue
      seen.push(...ids)
      after = ids.at(-1)!
      break
    }
    controller.abort()
  }
  await listenOnce('header')
  await client.window('submitPhone', sessionId, hongDetails)
  for (let turn = 0; turn < 20; turn += 1) {
    await listenOnce(turn % 2 === 0 ? 'header' : 'query')
    await client.window('resend', sessionId)
  }
  await listenOnce('query')
  expect(seen).toEqual(Array.from({ length: 22 }, (_, index) => revision + index))
  await vi.waitFor(() => expect(listening).toBe(0))
})

it('goes on with Last-Event-ID where an EventSource comes back by itself', async () => {
  const { sessionId, revision } = await client.openSession()
  const { told, source, revisions } = listenTo(sessionId)
  await vi.waitFor(() => expect(told).toHaveLength(1))
  breakConnections()
  await vi.waitFor(() => expect(listening).toBe(0))
  await client.window('showQr', sessionId)
  await vi.waitFor(() => expect(told).toHaveLength(2), { timeout: 4000 })
  expect(revisions()).toEqual([revision, revision + 1])
  expect(lastEventIds).toEqual([undefined, String(revision)])
  source.close()
  await vi.waitFor(() => expect(listening).toBe(0))
})

describe('the end of a session reaches whoever listens', () => {
  it('E1008', async () => {
    limits = { ...defaultLimits, refreshes: 0 }
    const { sessionId } = await client.openSession()
    await client.window('showQr', sessionId)
    const { told, source } = listenTo(sessionId)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    expect((await client.window('refreshQr', sessionId)).status).toBe(409)
    await vi.waitFor(() => expect(told).toHaveLength(2))
    expect(told[1]?.phase).toEqual({ status: 'failed', error: { surface: 'window', code: 'E1008' } })
    source.close()
  })

  it('E8004, by the clock alone', async () => {
    const { sessionId } = await client.openSession()
    const { told, source } = listenTo(sessionId)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    await client.advance(defaultLimits.validityMs)
    await vi.waitFor(() => expect(told).toHaveLength(2))
    expect(told[1]?.phase).toMatchObject({ error: { code: 'E8004' } })
    source.close()
  })

  it('E2020, where the transaction expires first', async () => {
    limits = { ...defaultLimits, transactionMs: 5000 }
    const { sessionId } = await client.openSession()
    const { told, source } = listenTo(sessionId)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    await client.advance(5000)
    await vi.waitFor(() => expect(told).toHaveLength(2))
    expect(told[1]?.phase).toMatchObject({ error: { code: 'E2020' } })
    source.close()
  })

  it('in real time', async () => {
    limits = { ...defaultLimits, validityMs: 50 }
    const { sessionId } = await client.openSession()
    const { told, source } = listenTo(sessionId)
    await vi.waitFor(() => expect(statusesOf(told)).toEqual(['choosing', 'failed']))
    source.close()
  })

  it('a reset', async () => {
    const { sessionId } = await client.openSession()
    const { told, source } = listenTo(sessionId)
    await vi.waitFor(() => expect(told).toHaveLength(1))
    await client.control('reset')
    await vi.waitFor(() => expect(source.readyState).toBe(EventSource.CLOSED), { timeout: 3000 })
    expect(listening).toBe(0)
  })
})

it('204 for who has seen the end already', async () => {
  const { sessionId } = await client.openSession()
  const { revision } = client.snapshotOf(await client.window('cancel', sessionId))
  const response = await fetch(`${eventsUrl(sessionId)}?after=${revision}`)
  expect(response.status).toBe(204)
})

it('leaves nobody listening after a hundred listeners are gone, nor after HEAD', async () => {
  const { sessionId } = await client.openSession()
  const sources = Array.from({ length: 100 }, () => listenTo(sessionId))
  await vi.waitFor(() => expect(listening).toBe(100), { timeout: 5000 })
  await vi.waitFor(() => expect(sources.every(({ told }) => told.length === 1)).toBe(true), { timeout: 5000 })
  for (const { source } of sources) source.close()
  await vi.waitFor(() => expect(listening).toBe(0), { timeout: 5000 })
  const head = await fetch(eventsUrl(sessionId), { method: 'HEAD' })
  expect([head.status, listening]).toEqual([200, 0])
})

describe('a phone', () => {
  const listenToPhone = () => {
    const source = new EventSource(url + sandboxApi.phoneEvents.path.replace(':personId', 'hong'))
    const told: string[] = []
    source.addEventListener('phone', (event) => {
      const phone = parse(PhoneSchema, JSON.parse(String(event.data)))
      if (phone) told.push(phone.requests.map(({ status }) => status).join(' '))
    })
    return { source, told }
  }

  it('is told of requests, signatures and a reset', async () => {
    const { source, told } = listenToPhone()
    await vi.waitFor(() => expect(told).toEqual(['']))
    const { sessionId } = await client.openSession()
    await client.window('submitPhone', sessionId, hongDetails)
    await vi.waitFor(() => expect(told.at(-1)).toBe('pending'))
    await client.control('sign', { personId: 'hong', sessionId })
    await vi.waitFor(() => expect(told.at(-1)).toBe('signed'))
    await client.control('reset')
    await vi.waitFor(() => expect(told.at(-1)).toBe(''))
    const again = await client.openSession()
    await client.window('submitPhone', again.sessionId, hongDetails)
    await vi.waitFor(() => expect(told.at(-1)).toBe('pending'))
    source.close()
    await vi.waitFor(() => expect(listening).toBe(0))
  })

  it('shows the last fifty requests', async () => {
    for (let turn = 0; turn < 55; turn += 1) {
      const { sessionId } = await client.openSession()
      await client.window('submitPhone', sessionId, hongDetails)
    }
    expect((await client.phone('hong')).requests).toHaveLength(50)
  })
})
