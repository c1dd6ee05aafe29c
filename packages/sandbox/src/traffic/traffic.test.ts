import { parse } from '@kakao-cert/protocol'
import { restWire } from '@kakao-cert/protocol/rest'
import {
  CallsSchema,
  ChangesSchema,
  FaultsSchema,
  PhoneSchema,
  type Phone,
  type PlannedFault,
} from '@kakao-cert/protocol/sandbox'
import { EventSource } from 'eventsource'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSandbox } from '../createSandbox.ts'
import { createHostedClient, hostedRequest } from '../hosted/createHostedClient.ts'
import { hongDetails } from '../http/createTestClient.ts'
import { serveSandbox, type ServedSandbox } from '../node/serveSandbox.ts'
import { createRestClient, keysOf, prepareBody } from '../rest/createRestClient.ts'

// Over real HTTP: a dropped connection is one only there.

let served: ServedSandbox
let client: ReturnType<typeof createHostedClient>
let rest: ReturnType<typeof createRestClient>

beforeEach(async () => {
  served = await serveSandbox({ port: 0 })
  client = createHostedClient(served.url)
  rest = createRestClient(fetch, served.url)
})

afterEach(async () => {
  vi.restoreAllMocks()
  await served.close()
})

const plan = (fault: PlannedFault) => client.control('planFault', {}, fault)
const readCalls = async () => parse(CallsSchema, (await client.control('calls')).body)!
const readFaults = async () => parse(FaultsSchema, (await client.control('faults')).body)!.faults

describe('recorded calls', () => {
  it('tell what was called, for which transaction, and how it was answered', async () => {
    const { sessionId, txId } = await client.openSession()
    await client.window('answer', sessionId, { challengeId: 'none', answer: 'x' })
    const tx_id = await rest.prepare()
    await rest.call('verify', { tx_id })
    await rest.call('verify', { tx_id: 'unknown' })
    const { counts, calls } = await readCalls()
    expect(counts).toEqual({ open: 1, answer: 1, 'rest.prepare': 1, 'rest.verify': 2 })
    expect(calls.map(({ call, status, code, txId: of }) => [call, status, code, of])).toEqual([
      ['rest.verify', 400, 'E2003', undefined],
      ['rest.verify', 400, 'E2006', tx_id],
      ['rest.prepare', 200, undefined, tx_id],
      ['answer', 409, expect.any(String), txId],
      ['open', 201, undefined, txId],
    ])
  })

  it('tell the code that a redirect leads back with', async () => {
    await client.visit(client.windowAddress({}))
    expect((await readCalls()).calls).toMatchObject([{ call: 'hostedWindow', status: 302, code: 'E8003' }])
  })

  it('hold nothing that a person typed', async () => {
    const { sessionId } = await client.openSession()
    await client.window('submitPhone', sessionId, hongDetails)
    await rest.prepare()
    const text = JSON.stringify(await readCalls())
    for (const detail of Object.values(hongDetails)) expect(text).not.toContain(detail)
  })
})

describe('a planned fault', () => {
  it('refuses a call with a code of its surface, which does nothing', async () => {
    await plan({ call: 'open', times: 1, fault: { kind: 'code', code: 'E1007' } })
    await plan({ call: 'rest.prepare', times: 2, fault: { kind: 'code', code: 'E0001' } })
    expect(client.problemOf(await client.open())).toMatchObject({ surface: 'window', code: 'E1007' })
    expect((await rest.call('prepare', {})).code).toBe('E0001')
    expect((await rest.call('prepare', {})).code).toBe('E0001')
    expect((await rest.call('prepare', {})).code).toBe('E1005')
    expect((await client.open()).status).toBe(201)
  })

  it('holds an answer back', async () => {
    await plan({ call: 'health', times: 1, fault: { kind: 'delay', byMs: 60_000 } })
    const isAnswered = vi.fn()
    const answer = client.window('health', '').then(isAnswered, () => {})
    await vi.waitFor(async () => expect(await readFaults()).toEqual([]))
    await client.window('health', '')
    expect(isAnswered).not.toHaveBeenCalled()
    await served.close()
    await answer
  })

  it('answers late, with what the call found then', async () => {
    await plan({ call: 'health', times: 1, fault: { kind: 'delay', byMs: 30 } })
    expect((await client.window('health', '')).body).toEqual({ status: 'up' })
  })

  it('drops the connection before the call did anything', async () => {
    await plan({ call: 'rest.verify', times: 1, fault: { kind: 'drop', when: 'before' } })
    const tx_id = await rest.signed()
    await expect(rest.call('verify', { tx_id })).rejects.toThrow('fetch failed')
    expect((await rest.call('verify', { tx_id })).status).toBe(200)
  })

  it('drops the connection after the call did all', async () => {
    await plan({ call: 'rest.verify', times: 1, fault: { kind: 'drop', when: 'after' } })
    const tx_id = await rest.signed()
    await expect(rest.call('verify', { tx_id })).rejects.toThrow('fetch failed')
    expect((await rest.call('verify', { tx_id })).code).toBe('E2008')
    expect((await readCalls()).calls).toMatchObject([
      { call: 'rest.verify', code: 'E2008' },
      { call: 'rest.verify', status: 0, fault: 'drop', txId: tx_id },
      { call: 'rest.request' },
      { call: 'rest.prepare' },
    ])
  })

  it('lets half of an answer come, after the call did all', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    await plan({ call: 'rest.prepare', times: 1, fault: { kind: 'cutBody' } })
    const { method, path } = restWire.prepare
    const response = await fetch(served.url + path.replace(':productCode', 'K1100T'), {
      method,
      headers: { ...keysOf('bank'), 'Content-Type': 'application/json' },
      body: JSON.stringify(prepareBody),
    })
    expect(response.status).toBe(200)
    const chunks: string[] = []
    const reading = (async () => {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) chunks.push(chunk)
    })()
    await expect(reading).rejects.toThrow('terminated')
    expect(chunks.join('')).toMatch(/^\{"tx_id":"01[^"]*$/)
    expect((await readCalls()).calls).toMatchObject([
      { status: 200, txId: expect.any(String), fault: 'cutBody' },
    ])
  })

  it('meets calls in the order of planning', async () => {
    await plan({ call: 'health', times: 1, fault: { kind: 'drop', when: 'before' } })
    await plan({ call: 'health', times: 1, fault: { kind: 'delay', byMs: 1 } })
    expect(await readFaults()).toHaveLength(2)
    await expect(client.window('health', '')).rejects.toThrow('fetch failed')
    expect(await readFaults()).toMatchObject([{ fault: { kind: 'delay' } }])
    expect((await client.window('health', '')).status).toBe(200)
    expect(await readFaults()).toEqual([])
  })

  it.each(['clearFaults', 'reset'] as const)('is forgotten by %s', async (call) => {
    await plan({ call: 'hostedRequest', times: 9, fault: { kind: 'code', code: 'E0001' } })
    expect((await client.ask(hostedRequest)).status).toBe(500)
    await client.control(call)
    expect(await readFaults()).toEqual([])
    expect((await client.ask(hostedRequest)).status).toBe(201)
  })

  it.each([
    ['a call that there is not', { call: 'rest.sing', times: 1, fault: { kind: 'cutBody' } }],
    ['a code of another surface', { call: 'rest.prepare', times: 1, fault: { kind: 'code', code: 'E8004' } }],
    ['a code for a page', { call: 'hostedWindow', times: 1, fault: { kind: 'code', code: 'E0001' } }],
    ['no times', { call: 'open', times: 0, fault: { kind: 'cutBody' } }],
    ['half a time', { call: 'open', times: 0.5, fault: { kind: 'cutBody' } }],
    ['no fault', { call: 'open', times: 1 }],
    ['a delay of nothing', { call: 'open', times: 1, fault: { kind: 'delay', byMs: 0 } }],
  ])('is not taken with %s', async (_, fault) => {
    expect((await client.control('planFault', {}, fault)).status).toBe(400)
    expect(await readFaults()).toEqual([])
  })
})

it('a sandbox in this process answers a dropped call with a network error', async () => {
  const sandbox = createSandbox()
  const send = (path: string, body?: object) =>
    sandbox.fetch(
      new Request(`http://sandbox${path}`, {
        method: body ? 'POST' : 'GET',
        ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
      }),
    )
  await send('/__sandbox/faults', { call: 'rest.ping', times: 1, fault: { kind: 'drop', when: 'before' } })
  expect((await send('/api/ping')).type).toBe('error')
  expect(await (await send('/api/ping')).text()).toBe('pong')
  sandbox.close()
})

describe('the stream of changes', () => {
  it('counts on what changed, part by part', async () => {
    const source = new EventSource(`${served.url}/__sandbox/events`)
    const seen: unknown[] = []
    source.addEventListener('change', ({ data }) => seen.push(parse(ChangesSchema, JSON.parse(data))))
    const newest = () => seen.at(-1)
    await vi.waitFor(() => expect(newest()).toMatchObject({ transactions: 0, calls: 0, faults: 0 }))
    await client.openSession()
    await vi.waitFor(() => expect(newest()).toMatchObject({ transactions: 1, calls: 1, settings: 0 }))
    await plan({ call: 'open', times: 1, fault: { kind: 'cutBody' } })
    await client.control('changeLimits', {}, { refreshes: 1 })
    await client.control('changeMaintenance', {}, { isOn: true })
    await vi.waitFor(() => expect(newest()).toMatchObject({ calls: 1, faults: 1, settings: 2 }))
    await client.control('changeClock', {}, { kind: 'freeze' })
    await vi.waitFor(() => expect(newest()).toMatchObject({ clock: { isFrozen: true } }))
    source.close()
  })
})

it('in maintenance the health of the window is down', async () => {
  await client.control('changeMaintenance', {}, { isOn: true })
  expect((await client.window('health', '')).body).toEqual({ status: 'down' })
})

it('a clock that was changed is told to every phone', async () => {
  const source = new EventSource(`${served.url}/__sandbox/phones/hong/events`)
  const seen: (Phone | undefined)[] = []
  source.addEventListener('phone', ({ data }) => seen.push(parse(PhoneSchema, JSON.parse(data))))
  await vi.waitFor(() => expect(seen.at(-1)).toMatchObject({ isFrozen: false }))
  await client.control('changeClock', {}, { kind: 'freeze' })
  await vi.waitFor(() => expect(seen.at(-1)).toMatchObject({ isFrozen: true }))
  await client.advance(60_000)
  await vi.waitFor(() => expect(seen.at(-1)!.serverTimeMs - seen.at(-2)!.serverTimeMs).toBe(60_000))
  source.close()
})
