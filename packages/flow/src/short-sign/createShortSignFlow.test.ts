import type { CertError } from '@kakao-cert/protocol'
import {
  shortSignFailures,
  toPlatformError,
  type Platform,
  type ShortSignFailure,
} from '@kakao-cert/protocol/short-sign'
import { describe, expect, it } from 'vitest'
import { createFakeShortSignPorts, type FakeShortSignPorts } from '../testing/createFakeShortSignPorts.ts'
import { createShortSignFlow, type ShortSignOptions } from './createShortSignFlow.ts'

const options: ShortSignOptions = { family: 'K3220', title: '이체', text: '비밀이 든 약관', sessionHours: 6 }
const data = '홍길동에게 10,000원'

const createFlow = (ports: FakeShortSignPorts) => createShortSignFlow({ ports, options: () => options })

/** Lets everything that waits for an answer have it. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

const waiting = async (ports = createFakeShortSignPorts()) => {
  const flow = createFlow(ports)
  const deactivate = flow.activate()
  await settle()
  flow.start()
  await settle()
  expect(flow.getState().status).toBe('waiting')
  return { ports, flow, deactivate }
}

const ready = async (ports = createFakeShortSignPorts()) => {
  const made = await waiting(ports)
  ports.isSigned = true
  ports.pass(3000)
  await settle()
  expect(made.flow.getState().status).toBe('ready')
  return made
}

const namesOf = ({ calls }: FakeShortSignPorts) => calls.map(([name]) => name)

it('makes a key pair, has it signed for, and signs', async () => {
  const { ports, flow } = await ready()
  const [order] = ports.calls.flatMap(([name, given]) => (name === 'server.prepare' ? [given] : []))
  expect(order).toEqual({ ...options, publicKey: expect.objectContaining({ crv: 'P-256' }) })
  flow.sign(data)
  expect(flow.getState().status).toBe('signing')
  await settle()
  expect(flow.getState()).toMatchObject({ status: 'ready', accepted: { accepted: true, counter: 1 } })
  flow.sign(data)
  await settle()
  expect(flow.getState()).toMatchObject({ status: 'ready', accepted: { counter: 2 } })
})

it('has nothing of what is agreed to or signed in any state', async () => {
  const ports = createFakeShortSignPorts()
  const flow = createFlow(ports)
  const seen: string[] = []
  flow.subscribe(() => seen.push(JSON.stringify(flow.getState())))
  flow.activate()
  await settle()
  flow.start()
  await settle()
  ports.isSigned = true
  flow.check()
  await settle()
  flow.sign(data)
  await settle()
  expect(seen.length).toBeGreaterThan(4)
  expect(seen.join()).not.toMatch(/비밀|홍길동/)
})

it('asks again and again while the person signs, and says so only to who asks', async () => {
  const { ports, flow } = await waiting()
  ports.pass(3000)
  await settle()
  ports.pass(3000)
  await settle()
  expect(namesOf(ports).filter((name) => name === 'server.session')).toHaveLength(2)
  expect(flow.getState()).not.toHaveProperty('notice')
  flow.check()
  await settle()
  expect(flow.getState()).toMatchObject({
    status: 'waiting',
    notice: { surface: 'android', code: 'ApiErrorCause.SigningIsNotCompleted' },
  })
  expect(ports.countTimers()).toBe(1)
})

it('does not ask while nobody looks, and at once when somebody does again', async () => {
  const { ports, flow, deactivate } = await waiting()
  deactivate()
  expect(ports.countTimers()).toBe(0)
  ports.isSigned = true
  flow.activate()
  await settle()
  expect(flow.getState().status).toBe('ready')
})

it('a lost network changes nothing while the person signs', async () => {
  const { ports, flow } = await waiting()
  ports.refusals.set('server.session', { surface: 'client', code: 'NETWORK_LOST', canGoOn: true })
  ports.pass(3000)
  await settle()
  expect(flow.getState().status).toBe('waiting')
  ports.refusals.clear()
  ports.isSigned = true
  ports.pass(3000)
  await settle()
  expect(flow.getState().status).toBe('ready')
})

describe.each<Platform>(['android', 'ios'])('on %s', (platform) => {
  const fromServer: readonly [ShortSignFailure, CertError][] = (
    ['signingIsNotCompleted', 'invalidTransaction', 'transactionHasExpired'] as const
  ).map((failure) => [failure, { surface: 'rest', code: shortSignFailures[failure].rest }])

  it.each(fromServer)('%s has the name of the platform', async (failure, error) => {
    const { ports, flow } = await waiting(createFakeShortSignPorts(platform))
    ports.refusals.set('server.session', error)
    flow.check()
    await settle()
    const state = flow.getState()
    const told = state.status === 'waiting' ? state.notice : state.status === 'failed' && state.error
    expect(told).toEqual(toPlatformError(failure, platform))
    expect(state.status).toBe(failure === 'signingIsNotCompleted' ? 'waiting' : 'failed')
  })

  it('a key pair that is gone is IllegalState, and a new one can be made', async () => {
    const { ports, flow } = await ready(createFakeShortSignPorts(platform))
    ports.kept = undefined
    flow.sign(data)
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'failed', error: toPlatformError('noKeyPair', platform) })
    ports.isSigned = false
    flow.start()
    await settle()
    expect(flow.getState().status).toBe('waiting')
  })

  it('a session that is gone is IllegalState, and session info mends it', async () => {
    const { ports, flow } = await ready(createFakeShortSignPorts(platform))
    ports.kept = { txId: 'tx-1', counter: 4 }
    flow.sign(data)
    await settle()
    expect(flow.getState()).toMatchObject({
      status: 'failed',
      error: toPlatformError('invalidSession', platform),
    })
    flow.check()
    await settle()
    flow.sign(data)
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'ready', accepted: { counter: 5 } })
  })

  it('a session that is over is IllegalState, before anything is signed', async () => {
    const { ports, flow } = await ready(createFakeShortSignPorts(platform))
    ports.pass(ports.sessionMs)
    flow.sign(data)
    await settle()
    expect(flow.getState()).toMatchObject({
      status: 'failed',
      error: toPlatformError('expiredSession', platform),
    })
    expect(namesOf(ports)).not.toContain('server.sign')
    flow.deleteKeyPair()
    await settle()
    expect([flow.getState().status, ports.kept]).toEqual(['idle', undefined])
  })
})

describe('a page that is loaded again', () => {
  const loaded = async (change: (ports: FakeShortSignPorts) => void) => {
    const ports = createFakeShortSignPorts()
    change(ports)
    const flow = createFlow(ports)
    flow.activate()
    await settle()
    return { ports, flow }
  }
  const startAtMs = createFakeShortSignPorts().clock.now()

  it('finds nothing where nothing is', async () => {
    const { flow } = await loaded(() => {})
    expect(flow.getState()).toEqual({ status: 'idle' })
  })

  it('finds nothing in a key pair that was never asked to be signed for', async () => {
    const { flow } = await loaded((ports) => (ports.kept = { counter: 0 }))
    expect(flow.getState()).toEqual({ status: 'idle' })
  })

  it('goes on waiting for the signature', async () => {
    const { flow } = await loaded((ports) => (ports.kept = { txId: 'tx-1', counter: 0 }))
    expect(flow.getState()).toMatchObject({ status: 'waiting', txId: 'tx-1' })
  })

  it('goes on signing, and counts on', async () => {
    const session = { startAtMs, endAtMs: startAtMs + 1000 }
    const { flow } = await loaded((ports) => (ports.kept = { txId: 'tx-1', session, counter: 7 }))
    flow.sign(data)
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'ready', accepted: { counter: 8 } })
  })

  it('says that the session is over', async () => {
    const session = { startAtMs: 1, endAtMs: 2 }
    const { flow } = await loaded((ports) => (ports.kept = { txId: 'tx-1', session, counter: 7 }))
    expect(flow.getState()).toMatchObject({
      status: 'failed',
      error: toPlatformError('expiredSession', 'android'),
    })
  })

  it('asks for a session again that means nothing', async () => {
    const session = { startAtMs: startAtMs + 1, endAtMs: startAtMs + 2 }
    const { flow } = await loaded((ports) => {
      ports.kept = { txId: 'tx-1', session, counter: 7 }
      ports.isSigned = true
    })
    expect(flow.getState()).toMatchObject({ status: 'ready', session: { startAtMs } })
  })

  it('says what it can’t look into', async () => {
    const error: CertError = { surface: 'client', code: 'NEVER_RETURNED' }
    const { flow } = await loaded((ports) => ports.refusals.set('find', error))
    expect(flow.getState()).toMatchObject({ status: 'failed', error })
  })
})

it('a refusal of the server that a new signature mends is a notice; any other ends it', async () => {
  const { ports, flow } = await ready()
  const error: CertError = { surface: 'rest', code: 'E1002', reason: 'counterNotRising', canGoOn: true }
  ports.refusals.set('server.sign', error)
  flow.sign(data)
  await settle()
  expect(flow.getState()).toMatchObject({ status: 'ready', notice: error })
  ports.refusals.set('server.sign', { ...error, canGoOn: false })
  flow.sign(data)
  await settle()
  expect(flow.getState()).toMatchObject({ status: 'failed', error: { reason: 'counterNotRising' } })
})

it('a port that throws ends the attempt with a code', async () => {
  const ports = createFakeShortSignPorts()
  const flow = createShortSignFlow({
    ports: {
      ...ports,
      signer: { ...ports.signer, createKeyPair: () => Promise.reject(new Error('no crypto')) },
    },
    options: () => options,
  })
  flow.activate()
  await settle()
  flow.start()
  await settle()
  expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'UNKNOWN_CODE' } })
})

it('an app that leads to KakaoTalk is asked for session info when the person is back', async () => {
  const ports = createFakeShortSignPorts()
  ports.isSigned = true
  const lead = () => Promise.resolve({ ok: true, value: undefined } as const)
  const flow = createShortSignFlow({
    ports: { ...ports, signer: { ...ports.signer, lead } },
    options: () => options,
  })
  flow.activate()
  await settle()
  flow.start()
  await settle()
  expect(flow.getState().status).toBe('ready')
})
