import type { CertError } from '@kakao-cert/protocol'
import { loginErrors } from '@kakao-cert/protocol/login'
import { describe, expect, it } from 'vitest'
import { createFakeLoginPorts, type FakeLoginPorts } from '../testing/createFakeLoginPorts.ts'
import { createLoginFlow, type LoginOptions } from './createLoginFlow.ts'
import type { LoginFlow } from './LoginFlow.ts'

const options: LoginOptions = {
  sdk: { url: 'https://sdk.example/:version.js', version: '2.7.5', javascriptKey: 'key-1' },
  settleId: 'settle-1',
  redirectUri: 'https://bank.example/login',
  signData: '비밀이 든 동의서',
  identifyItems: ['ci', 'name'],
  locale: 'ko',
  sdkOptions: { scope: 'account_email' },
}

const createFlow = (ports: FakeLoginPorts, change: Partial<LoginOptions> = {}, requestId?: string) =>
  createLoginFlow({
    ports,
    options: () => ({ ...options, ...change }),
    ...(requestId !== undefined && { requestId }),
  })

/** Lets everything that waits for an answer have it. */
const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

const back = (state = 'state-1'): FakeLoginPorts['parameters'] => [
  ['code', 'code-1'],
  ['state', state],
]

/** A page that a login was begun on. */
const begin = async (ports = createFakeLoginPorts(), requestId?: string) => {
  const flow = createFlow(ports, {}, requestId)
  const deactivate = flow.activate()
  flow.start()
  await settle()
  return { ports, flow, deactivate }
}

/** The page that the login leads back to, in the same tab. */
const comeBack = (
  before: Partial<FakeLoginPorts>,
  parameters = back(),
): { readonly ports: FakeLoginPorts; readonly flow: LoginFlow } => {
  const ports = createFakeLoginPorts(before)
  ports.parameters = parameters
  return { ports, flow: createFlow(ports) }
}

describe('the way there', () => {
  it('asks the site’s server for a login, gives the SDK what it says, and waits to be left', async () => {
    const ports = createFakeLoginPorts()
    const flow = createFlow(ports)
    const seen: string[] = []
    flow.subscribe(() => seen.push(flow.getState().status))
    flow.activate()
    flow.start()
    await settle()
    expect(seen).toEqual(['preparing', 'opening', 'away'])
    const { sdk, locale, identifyItems, signData, sdkOptions, ...given } = options
    expect(ports.requests).toEqual([{ signData, redirectUri: given.redirectUri, identifyItems, locale }])
    expect(ports.calls).toEqual([
      {
        sdk,
        options: {
          ...given,
          ...sdkOptions,
          signData,
          identifyItems: 'ci,name',
          state: 'state-1',
          nonce: 'nonce-1',
        },
      },
    ])
  })

  it('opens one login however often it is asked to', async () => {
    const { ports, flow } = await begin()
    flow.start()
    await settle()
    expect([ports.requests.length, ports.calls.length]).toEqual([1, 1])
  })

  it('remembers nothing of what is signed, of the person, or of the nonce', async () => {
    const { ports } = await begin()
    expect([...ports.stored.values()]).toEqual([expect.stringMatching(/^\d+ open state-1 default$/)])
    expect(ports.tabStored.size).toBe(0)
  })

  it.each([
    ['the site’s server refuses', 'opened', 0],
    ['the SDK cannot be loaded', 'called', 1],
  ] as const)('fails when %s, and can be started again', async (_, answer, calls) => {
    const error: CertError = { surface: 'client', code: 'SDK_NOT_LOADED' }
    const ports = createFakeLoginPorts()
    ports[answer] = { ok: false, error }
    const { flow } = await begin(ports)
    expect(flow.getState()).toMatchObject({ status: 'failed', error })
    expect(ports.calls).toHaveLength(calls)
    expect([ports.count.timers, ports.count.wakers]).toEqual([0, 0])
    ports[answer] = createFakeLoginPorts()[answer] as never
    flow.start()
    await settle()
    expect(flow.getState().status).toBe('away')
  })

  it('fails where a port throws', async () => {
    const ports = createFakeLoginPorts()
    const sdk = { authorize: () => Promise.reject(new Error()) }
    const { flow } = await begin({ ...ports, sdk })
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'UNKNOWN_CODE' } })
  })

  it('never came back after a quiet time', async () => {
    const { ports, flow } = await begin()
    ports.pass(10 * 60_000)
    expect(flow.getState().status).toBe('away')
    ports.pass(60_000)
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'NEVER_RETURNED' } })
    expect(ports.count.wakers).toBe(0)
  })

  it('takes no return of a login that the person stopped', async () => {
    const { ports, flow } = await begin()
    flow.cancel()
    expect(flow.getState().status).toBe('cancelled')
    expect(ports.count.timers).toBe(0)
    const after = comeBack(ports)
    after.flow.activate()
    await settle()
    expect(after.flow.getState()).toEqual({ status: 'idle' })
    expect([after.ports.count.strips, after.ports.exchanges]).toEqual([1, []])
  })

  it('leaves no SDK call behind when the person stops while the server is asked', async () => {
    const ports = createFakeLoginPorts()
    const flow = createFlow(ports)
    flow.activate()
    flow.start()
    flow.cancel()
    await settle()
    expect(flow.getState().status).toBe('cancelled')
    expect([ports.calls.length, ports.stored.size]).toEqual([0, 0])
  })

  it('can be started again after the Back button, and still takes the return after Forward', async () => {
    const { ports, flow } = await begin()
    ports.restore()
    expect(flow.getState()).toEqual({ status: 'idle' })
    expect(ports.count.timers).toBe(0)
    const forward = comeBack(ports)
    forward.flow.activate()
    await settle()
    expect(forward.flow.getState().status).toBe('succeeded')
  })
})

describe('the way back', () => {
  it('has the server exchange the code, once, in strict mode too', async () => {
    const { ports: before } = await begin()
    const { ports, flow } = comeBack(before)
    flow.activate()()
    flow.activate()
    expect(ports.parameters).toEqual([])
    await settle()
    expect(flow.getState()).toEqual({
      status: 'succeeded',
      attemptId: 'state-1',
      completion: { txId: 'tx-1' },
    })
    expect(ports.exchanges).toEqual([{ state: 'state-1', code: 'code-1' }])
    expect(ports.tabStored.size).toBe(0)
  })

  it('takes nothing from an address that is read a second time', async () => {
    const { ports: before } = await begin()
    const first = comeBack(before)
    first.flow.activate()
    await settle()
    const second = comeBack(before)
    second.flow.activate()
    await settle()
    expect(second.flow.getState()).toEqual({ status: 'idle' })
    expect([second.ports.count.strips, second.ports.exchanges]).toEqual([1, []])
  })

  it('is taken by one of two tabs that have the same address at the same moment', async () => {
    const { ports: before } = await begin()
    const tabs = [1, 2].map(() =>
      comeBack({ stored: new Map(before.stored), claimed: before.claimed, tabStored: new Map() }),
    )
    for (const { flow } of tabs) flow.activate()
    await settle()
    expect(tabs.map(({ flow }) => flow.getState().status)).toEqual(['succeeded', 'idle'])
    expect(tabs.map(({ ports }) => ports.exchanges.length)).toEqual([1, 0])
  })

  it('is taken in another tab, where KakaoTalk leads there, and the first one sees that', async () => {
    const { ports: first, flow } = await begin()
    const other = comeBack({ stored: first.stored, claimed: first.claimed })
    other.flow.activate()
    await settle()
    expect(other.flow.getState().status).toBe('succeeded')
    expect(flow.getState().status).toBe('away')
    first.wake()
    expect(flow.getState()).toEqual({ status: 'idle' })
    expect([first.count.timers, first.count.wakers]).toEqual([0, 0])
  })

  it('leaves an address alone that has the code and the state of another service', async () => {
    const { ports: before } = await begin()
    const { ports, flow } = comeBack(before, back('of-another'))
    flow.activate()
    await settle()
    expect(flow.getState()).toEqual({ status: 'idle' })
    expect(ports.parameters).toEqual(back('of-another'))
    expect(ports.exchanges).toEqual([])
  })

  it('leaves the return of another login of the site to that one', async () => {
    const { ports: before } = await begin(createFakeLoginPorts(), 'transfer')
    const { ports, flow } = comeBack(before)
    flow.activate()
    expect(flow.getState()).toEqual({ status: 'idle' })
    expect(ports.count.strips).toBe(0)
  })

  it.each(Object.entries(loginErrors).filter(([code]) => code !== 'CANCELLED'))(
    'fails with %s, and asks the server for nothing',
    async (code, { error, description }) => {
      const { ports: before } = await begin()
      const { ports, flow } = comeBack(before, [
        ['error', error],
        ['error_description', description],
        ['state', 'state-1'],
      ])
      flow.activate()
      await settle()
      expect(flow.getState()).toMatchObject({ status: 'failed', error: { surface: 'login', code } })
      expect([ports.count.strips, ports.exchanges]).toEqual([1, []])
    },
  )

  it('is cancelled where the person stopped at the login', async () => {
    const { error, description } = loginErrors.CANCELLED
    const { ports: before } = await begin()
    const { flow } = comeBack(before, [
      ['error', error],
      ['error_description', description],
      ['state', 'state-1'],
    ])
    flow.activate()
    await settle()
    expect(flow.getState().status).toBe('cancelled')
  })

  it('forgets logins of the day before', async () => {
    const { ports } = await begin()
    ports.pass(24 * 60 * 60_000)
    ports.opened = { ok: true, value: { state: 'state-2', nonce: 'nonce-2' } }
    const { flow } = await begin(ports)
    expect(flow.getState().status).toBe('away')
    expect([...ports.stored.values()].join()).not.toContain('state-1')
  })
})

describe('completing', () => {
  const networkLost: CertError = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true }

  it('fails with what the server says', async () => {
    const { ports: before } = await begin()
    const { ports, flow } = comeBack(before)
    const error: CertError = { surface: 'login', code: 'REQUEST_EXPIRED' }
    ports.completed = { ok: false, error }
    flow.activate()
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'failed', error })
    expect(ports.tabStored.size).toBe(0)
  })

  it('is asked for again with the same code after a lost network', async () => {
    const { ports: before } = await begin()
    const { ports, flow } = comeBack(before)
    ports.completed = { ok: false, error: networkLost }
    flow.activate()
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'completing', notice: networkLost })
    ports.completed = { ok: true, value: { txId: 'tx-1' } }
    flow.retry()
    flow.retry()
    expect(flow.getState()).not.toHaveProperty('notice')
    await settle()
    expect(flow.getState().status).toBe('succeeded')
    expect(ports.exchanges).toEqual([
      { state: 'state-1', code: 'code-1' },
      { state: 'state-1', code: 'code-1' },
    ])
  })

  it('goes on after a reload, and asks what came of it, without the code, which is stored nowhere', async () => {
    const { ports: before } = await begin()
    const interrupted = comeBack(before)
    interrupted.ports.completed = new Promise(() => {})
    interrupted.flow.activate()
    await settle()
    expect([...before.stored.values(), ...before.tabStored.values()].join()).not.toContain('code-1')

    const reloaded = comeBack(before, [])
    reloaded.flow.activate()
    expect(reloaded.flow.getState()).toEqual({ status: 'completing', attemptId: 'state-1' })
    await settle()
    expect(reloaded.flow.getState().status).toBe('succeeded')
    expect(reloaded.ports.exchanges).toEqual([{ state: 'state-1' }])

    const again = comeBack(before, [])
    again.flow.activate()
    expect(again.flow.getState()).toEqual({ status: 'idle' })
  })

  it('leaves what a reload interrupted to the login that it is of', async () => {
    const { ports: before } = await begin()
    const interrupted = comeBack(before)
    interrupted.ports.completed = new Promise(() => {})
    interrupted.flow.activate()
    await settle()
    const other = createFlow(createFakeLoginPorts(before), {}, 'transfer')
    other.activate()
    expect(other.getState()).toEqual({ status: 'idle' })
    expect(before.tabStored.size).toBe(1)
  })

  it('cannot be stopped', async () => {
    const { ports: before } = await begin()
    const { ports, flow } = comeBack(before)
    ports.completed = new Promise(() => {})
    flow.activate()
    await settle()
    flow.cancel()
    flow.start()
    expect(flow.getState().status).toBe('completing')
  })
})
