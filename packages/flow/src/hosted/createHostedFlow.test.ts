import { describe, expect, it } from 'vitest'
import { createFakeHostedPorts, type FakeHostedPorts } from '../testing/createFakeHostedPorts.ts'
import { createHostedFlow, type HostedOptions } from './createHostedFlow.ts'

const options: HostedOptions = {
  sdk: { url: 'https://sdk.example/:version.js', version: '2.7.5', javascriptKey: 'key-1' },
  settleId: 'settle-1',
  redirectUri: 'https://bank.example/return',
  signData: '비밀이 든 계약서',
  identifyItems: ['CI'],
}
const popup: Partial<HostedOptions> = { form: 'popup' }

const createFlow = (ports: FakeHostedPorts, change: Partial<HostedOptions> = {}, requestId?: string) =>
  createHostedFlow({
    ports,
    options: () => ({ ...options, ...change }),
    ...(requestId !== undefined && { requestId }),
  })

/** Lets everything that waits for an answer have it. */
const settle = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

const completion = { txId: 'tx-1', result: { receipt: 'R-1' } }

const back = (state: string): FakeHostedPorts['parameters'] => [
  ['tx_id', 'tx-1'],
  ['state', state],
]

describe('in the same tab', () => {
  it('calls the SDK with what the site gives and a state of its own, and then waits to be left', async () => {
    const ports = createFakeHostedPorts()
    const flow = createFlow(ports)
    flow.activate()
    flow.start()
    expect(flow.getState()).toEqual({ status: 'opening', attemptId: 'state-1', via: 'tab' })
    await settle()
    expect(flow.getState().status).toBe('away')
    const { sdk, ...request } = options
    expect(ports.calls).toEqual([{ sdk, request: { ...request, state: 'state-1' } }])
  })

  it('tells the server of the site first, with the same state', async () => {
    const ports = createFakeHostedPorts()
    const flow = createFlow(ports)
    flow.activate()
    flow.start()
    const { sdk: _, ...request } = options
    expect(ports.openings).toEqual([{ ...request, state: 'state-1' }])
    expect(ports.calls).toEqual([])
  })

  it('opens nothing where the server of the site refuses', async () => {
    const ports = createFakeHostedPorts()
    ports.opened = { ok: false, error: { surface: 'window', code: 'E1002' } }
    const flow = createFlow(ports)
    flow.activate()
    flow.start()
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'E1002' } })
    expect(ports.calls).toEqual([])
    expect(ports.stored.size).toBe(0)
  })

  it('opens nothing where the person stops before the server of the site has answered', async () => {
    const ports = createFakeHostedPorts()
    const flow = createFlow(ports)
    flow.activate()
    flow.start()
    flow.cancel()
    await settle()
    expect(flow.getState().status).toBe('cancelled')
    expect(ports.calls).toEqual([])
  })

  it('opens one window however often it is asked to', async () => {
    const ports = createFakeHostedPorts()
    const flow = createFlow(ports)
    flow.activate()
    flow.start()
    flow.start()
    await settle()
    flow.start()
    expect(ports.calls).toHaveLength(1)
  })

  it('remembers nothing of what is signed, and nothing of the person', () => {
    const ports = createFakeHostedPorts()
    const flow = createFlow(ports)
    flow.activate()
    flow.start()
    const [value] = [...ports.stored.values()]
    expect(value).toMatch(/^\d+ tab state-1 default$/)
    expect(ports.stored.size).toBe(1)
  })

  it('takes its return from the address of the next page, once', async () => {
    const tab = { stored: new Map<string, string>(), claimed: new Set<string>() }
    createFlow(createFakeHostedPorts(tab)).start()

    const ports = createFakeHostedPorts(tab)
    ports.parameters = back('state-1')
    const flow = createFlow(ports)
    // As strict mode does.
    flow.activate()()
    flow.activate()
    expect(flow.getState().status).toBe('checking')
    await settle()
    expect(flow.getState()).toEqual({ status: 'succeeded', attemptId: 'state-1', completion })
    expect(ports.exchanges).toEqual([{ txId: 'tx-1', state: 'state-1' }])
    expect(ports.count.strips).toBe(1)

    const again = createFakeHostedPorts(tab)
    again.parameters = back('state-1')
    const other = createFlow(again)
    other.activate()
    await settle()
    expect(other.getState()).toEqual({ status: 'idle' })
    expect(again.parameters).toEqual([])
  })

  it('takes a return in one of two tabs that have the same order', async () => {
    const claimed = new Set<string>()
    const first = { stored: new Map<string, string>(), claimed }
    createFlow(createFakeHostedPorts(first)).start()
    const second = { stored: new Map(first.stored), claimed }
    const flows = [first, second].map((tab) => {
      const ports = createFakeHostedPorts(tab)
      ports.parameters = back('state-1')
      const flow = createFlow(ports)
      flow.activate()
      return flow
    })
    await settle()
    expect(flows.map((flow) => flow.getState().status)).toEqual(['succeeded', 'idle'])
  })

  it.each([
    [
      [
        ['error_code', 'E8005'],
        ['state', 'state-1'],
      ],
      { surface: 'window', code: 'E8005' },
    ],
    [[['state', 'state-1']], { surface: 'client', code: 'RETURNED_EMPTY' }],
    [
      [
        ['tx_id', 'tx-1'],
        ['state', 'x'],
      ],
      { surface: 'client', code: 'UNKNOWN_CODE', reason: 'wrongState' },
    ],
  ] as const)('fails by what the address says: %j', async (parameters, error) => {
    const tab = { stored: new Map<string, string>() }
    createFlow(createFakeHostedPorts(tab)).start()
    const ports = createFakeHostedPorts(tab)
    ports.parameters = parameters
    const flow = createFlow(ports)
    flow.activate()
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'failed', error })
    expect(ports.count.strips).toBe(1)
  })

  it('does not believe a return that it never asked for', async () => {
    const ports = createFakeHostedPorts()
    ports.parameters = back('state-1')
    const flow = createFlow(ports)
    flow.activate()
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { reason: 'unexpected' } })
  })

  it('leaves a return of another request to that one', () => {
    const tab = { stored: new Map<string, string>() }
    createFlow(createFakeHostedPorts(tab), {}, 'loan').start()
    const ports = createFakeHostedPorts(tab)
    ports.parameters = back('state-1')
    const flow = createFlow(ports, {}, 'account')
    flow.activate()
    expect(flow.getState()).toEqual({ status: 'idle' })
    expect(ports.count.strips).toBe(0)
  })

  it('can be started again after the Back button, and still takes the return of the first window', async () => {
    const ports = createFakeHostedPorts()
    const flow = createFlow(ports)
    flow.activate()
    flow.start()
    await settle()
    ports.restore()
    expect(flow.getState()).toEqual({ status: 'idle' })
    expect(ports.count.timers).toBe(0)

    const next = createFakeHostedPorts(ports)
    next.parameters = back('state-1')
    const forward = createFlow(next)
    forward.activate()
    await settle()
    expect(forward.getState()).toMatchObject({ status: 'succeeded' })
  })

  it('fails when the SDK cannot be loaded, and can be started again', async () => {
    const ports = createFakeHostedPorts()
    ports.outcome = { ok: false, error: { surface: 'client', code: 'SDK_NOT_LOADED' } }
    const flow = createFlow(ports)
    flow.activate()
    flow.start()
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'SDK_NOT_LOADED' } })
    expect(ports.stored.size).toBe(0)
    flow.start()
    expect(flow.getState()).toMatchObject({ status: 'opening', attemptId: 'state-2' })
  })

  it('fails where a port throws', async () => {
    const ports = createFakeHostedPorts()
    const flow = createFlow({ ...ports, sdk: { ...ports.sdk, identify: () => Promise.reject(new Error()) } })
    flow.activate()
    flow.start()
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'UNKNOWN_CODE' } })
  })

  it('makes no call where the window cannot work', () => {
    const ports = createFakeHostedPorts()
    const flow = createFlow({ ...ports, page: { ...ports.page, support: () => 'mobile' } })
    flow.start()
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'E8002', cause: 'mobile' } })
    expect(ports.calls).toEqual([])
  })
})

describe('what was signed is completed by the server of the site', () => {
  const lost = {
    ok: false,
    error: { surface: 'client', code: 'NETWORK_LOST', canGoOn: true },
  } as const

  /** A page that a window of this tab leads back to, where the answer of the server is this. */
  const comeBack = async (completed: FakeHostedPorts['completed']) => {
    const ports = createFakeHostedPorts()
    ports.stored.set('kakao-cert:hosted', '1 tab state-1 default')
    ports.parameters = back('state-1')
    ports.completed = completed
    const flow = createFlow(ports)
    flow.activate()
    await settle()
    return { ports, flow }
  }

  it('and asked for again after a lost network', async () => {
    const { ports, flow } = await comeBack(lost)
    expect(flow.getState()).toMatchObject({ status: 'completing', notice: lost.error })
    ports.completed = { ok: true, value: completion }
    flow.retry()
    expect(flow.getState()).toEqual({ status: 'completing', attemptId: 'state-1', txId: 'tx-1' })
    flow.retry()
    await settle()
    expect(flow.getState()).toEqual({ status: 'succeeded', attemptId: 'state-1', completion })
    expect(ports.exchanges).toHaveLength(2)
  })

  it('and asked for again after a reload, but not once it is known', async () => {
    const { ports } = await comeBack(lost)
    const reloaded = createFakeHostedPorts(ports)
    const flow = createFlow(reloaded)
    flow.activate()
    expect(flow.getState()).toEqual({ status: 'completing', attemptId: 'state-1', txId: 'tx-1' })
    await settle()
    expect(flow.getState().status).toBe('succeeded')
    expect(reloaded.exchanges).toEqual([{ txId: 'tx-1', state: 'state-1' }])

    const again = createFlow(createFakeHostedPorts(ports))
    again.activate()
    expect(again.getState()).toEqual({ status: 'idle' })
  })

  it('also where the Forward button brings the same return once more', async () => {
    const { ports } = await comeBack(lost)
    const forward = createFakeHostedPorts(ports)
    forward.parameters = back('state-1')
    const flow = createFlow(forward)
    flow.activate()
    await settle()
    expect(flow.getState().status).toBe('succeeded')
    expect(forward.parameters).toEqual([])
  })

  it('for the request that it is of', async () => {
    const { ports } = await comeBack(lost)
    const flow = createFlow(createFakeHostedPorts(ports), {}, 'loan')
    flow.activate()
    expect(flow.getState()).toEqual({ status: 'idle' })
  })

  it('or is refused, which is told, and forgotten', async () => {
    const error = { surface: 'client', code: 'SIGNER_MISMATCH' } as const
    const { ports, flow } = await comeBack({ ok: false, error })
    expect(flow.getState()).toEqual({ status: 'failed', attemptId: 'state-1', error })
    const reloaded = createFlow(createFakeHostedPorts(ports))
    reloaded.activate()
    expect(reloaded.getState()).toEqual({ status: 'idle' })
  })
})

describe('in a popup', () => {
  /** A page whose popup is at the window. */
  const openPopup = async (ports = createFakeHostedPorts(), change = popup) => {
    const flow = createFlow(ports, change)
    const deactivate = flow.activate()
    flow.start()
    const listener = ports.listeners.get('state-1')!
    await listener.opened()
    return { ports, flow, deactivate, listener }
  }

  it('opens it while the click is handled, and tells it what to ask for when the server knows', async () => {
    const ports = createFakeHostedPorts()
    const flow = createFlow(ports, popup)
    flow.activate()
    flow.start()
    expect(ports.openedPopups).toEqual(['state-1'])
    expect(ports.calls).toEqual([])
    const listener = ports.listeners.get('state-1')!
    expect((await listener.opened())?.request).toMatchObject({ state: 'state-1' })
    expect(flow.getState()).toEqual({ status: 'away', attemptId: 'state-1', via: 'popup' })
    // The popup was loaded again.
    await listener.opened()
    expect(ports.openings).toHaveLength(1)
  })

  it('is closed where the server of the site refuses', async () => {
    const ports = createFakeHostedPorts()
    ports.opened = { ok: false, error: { surface: 'window', code: 'E1002' } }
    const { flow, listener } = await openPopup(ports)
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'E1002' } })
    expect(ports.count.closes).toBe(1)
    expect(await listener.opened()).toBeUndefined()
  })

  it('takes what the return page hands over, once, and tells it so', async () => {
    const { ports, flow, listener } = await openPopup()
    listener.returned(back('state-1'))
    listener.returned(back('state-1'))
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'succeeded', completion })
    expect(ports.acknowledged).toEqual(['state-1'])
    expect([ports.listeners.size, ports.count.timers]).toEqual([0, 0])
  })

  it('takes the tab where the browser blocks the popup', async () => {
    const ports = createFakeHostedPorts()
    ports.isPopupBlocked = true
    const flow = createFlow(ports, popup)
    flow.activate()
    flow.start()
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'away', via: 'tab' })
    expect(ports.calls).toHaveLength(1)
    expect(ports.listeners.size).toBe(0)

    const next = createFakeHostedPorts(ports)
    next.left = { state: 'state-1', parameters: back('state-1') }
    const after = createFlow(next, popup)
    after.activate()
    await settle()
    expect(after.getState()).toMatchObject({ status: 'succeeded' })
    expect(next.left).toBeUndefined()
  })

  it('is waited for after a reload', async () => {
    const { ports } = await openPopup()
    const next = createFakeHostedPorts(ports)
    const flow = createFlow(next, popup)
    flow.activate()()
    expect(next.listeners.size).toBe(0)
    flow.activate()
    expect(flow.getState()).toMatchObject({ status: 'away', via: 'popup' })
    next.listeners.get('state-1')!.returned(back('state-1'))
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'succeeded' })
  })

  it('is heard when it came back while nobody looked', async () => {
    const { ports, flow, deactivate } = await openPopup()
    deactivate()
    ports.left = { state: 'state-1', parameters: back('state-1') }
    flow.activate()
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'succeeded' })
  })

  it('came back with nothing when it is on the return page without a parameter', async () => {
    const { flow, listener } = await openPopup(undefined, { ...popup, echoesState: false })
    listener.returned([])
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'RETURNED_EMPTY' } })
  })

  it('never came back after a quiet time, counted from its start', async () => {
    const { ports, flow } = await openPopup()
    ports.pass(6 * 60_000)
    const next = createFakeHostedPorts(ports)
    next.pass(6 * 60_000)
    const reloaded = createFlow(next, popup)
    reloaded.activate()
    expect(reloaded.getState().status).toBe('away')
    ports.pass(5 * 60_000)
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'NEVER_RETURNED' } })
    next.pass(5 * 60_000)
    expect(reloaded.getState()).toMatchObject({ status: 'failed', error: { code: 'NEVER_RETURNED' } })
  })

  it('is not given up when it came back while the page slept', async () => {
    const { ports, flow } = await openPopup()
    ports.left = { state: 'state-1', parameters: back('state-1') }
    ports.pass(60 * 60_000)
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'succeeded' })
  })

  it('is closed and forgotten when the person stops, and not heard any more', async () => {
    const { ports, flow, listener } = await openPopup()
    flow.cancel()
    listener.returned(back('state-1'))
    await settle()
    expect(flow.getState()).toMatchObject({ status: 'cancelled' })
    expect(ports.count.closes).toBe(1)
    expect(ports.stored.size).toBe(0)
    expect(ports.listeners.size).toBe(0)
  })

  it('fails with what keeps it from the window', async () => {
    const { flow, listener } = await openPopup()
    listener.refused({ surface: 'client', code: 'SDK_NOT_LOADED' })
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'SDK_NOT_LOADED' } })
  })
})
