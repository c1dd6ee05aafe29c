import type { CertError, Phase, SignRequest, Snapshot } from '@kakao-cert/protocol'
import { describe, expect, it, vi } from 'vitest'
import type { Ports } from '../ports/Ports.ts'
import { createFakePorts, type FakePorts } from '../testing/createFakePorts.ts'
import { fixedTimeMs } from '../testing/fixedTimeMs.ts'
import { snapshotAt } from '../testing/snapshotAt.ts'
import { createWindowFlow } from './createWindowFlow.ts'

const request: SignRequest = {
  settleId: 'settle-1',
  product: 'K1400',
  title: '예금 계좌 개설 동의',
  signData: '약관에 동의합니다.',
  locale: 'ko',
}
const details = { name: '비밀이름', birthday: '19770707', phoneNumber: '01077777777' }
const storageKey = 'kakao-cert:settle-1:default'
const saved = `${Number.MAX_SAFE_INTEGER} session-1`
const networkLost: CertError = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true }
const unknownCode: CertError = { surface: 'client', code: 'UNKNOWN_CODE' }

const ok = <T>(value: T) => ({ ok: true, value }) as const
const no = (error: CertError) => ({ ok: false, error }) as const
const at = (phase: Phase['status'], overrides?: Partial<Snapshot>) => ok(snapshotAt(phase, overrides))

const createFlow = (ports: Ports = createFakePorts()) => createWindowFlow({ ports, request: () => request })

/** An active flow with an open session. */
const openFlow = async (phase: Phase['status'] = 'choosing') => {
  const ports = createFakePorts()
  const flow = createFlow(ports)
  const deactivate = flow.activate()
  flow.start()
  await ports.transport.settle('open', at(phase))
  return { ...ports, ports, flow, deactivate }
}

const liveWatches = ({ transport }: Pick<FakePorts, 'transport'>) =>
  transport.watches.filter((watch) => !watch.isStopped)

describe('opening', () => {
  it('asks for a session with the request and a key of its own, and watches it from its revision on', async () => {
    const ports = createFakePorts()
    const flow = createFlow(ports)
    flow.activate()
    flow.start()
    expect(flow.getState()).toEqual({ status: 'opening', attemptId: 'attempt-1', source: 'new' })
    expect(ports.transport.calls).toEqual([['open', request, 'attempt-1']])
    expect(ports.transport.watches).toEqual([])

    await ports.transport.settle('open', at('choosing', { revision: 3 }))
    expect(flow.getState()).toEqual({
      status: 'choosing',
      attemptId: 'attempt-1',
      snapshot: snapshotAt('choosing', { revision: 3 }),
      receivedAtMs: fixedTimeMs,
      connection: 'live',
    })
    expect(ports.transport.watches).toMatchObject([{ sessionId: 'session-1', afterRevision: 3 }])
  })

  it('opens one session however often it is asked to', () => {
    const ports = createFakePorts()
    const flow = createFlow(ports)
    flow.start()
    flow.start({ preferred: 'qr' })
    expect(ports.transport.calls).toHaveLength(1)
  })

  it('goes straight to the preferred method', async () => {
    const ports = createFakePorts()
    const flow = createFlow(ports)
    flow.start({ preferred: 'phone' })
    await ports.transport.settle('open', at('choosing'))
    expect(flow.getState().status).toBe('enteringPhone')
  })

  it('makes no call where the window cannot work', () => {
    const ports = createFakePorts()
    const flow = createFlow({ ...ports, page: { ...ports.page, support: () => 'mobile' } })
    flow.start()
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'E8002', cause: 'mobile' } })
    expect(ports.transport.calls).toEqual([])
  })

  it('ends with the error of the server', async () => {
    const ports = createFakePorts()
    const flow = createFlow(ports)
    flow.start()
    await ports.transport.settle('open', no({ surface: 'window', code: 'E3003' }))
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'E3003' } })
  })
})

describe('commands', () => {
  it('reach the server with what it needs', async () => {
    const { flow, transport } = await openFlow()
    flow.choosePhone()
    flow.submitPhone(details)
    await transport.settle('submitPhone', at('waiting', { revision: 2 }))
    flow.resend()
    await transport.settle('resend', at('waiting', { revision: 3 }))
    expect(flow.getState()).toMatchObject({ status: 'waiting', snapshot: { revision: 3 } })
    expect(transport.calls.slice(1)).toEqual([
      ['submitPhone', 'session-1', details],
      ['resend', 'session-1'],
    ])
  })

  it('go through a QR code and its second factor to the signature', async () => {
    const { flow, transport, stored } = await openFlow()
    flow.chooseQr()
    await transport.settle('showQr', at('showingQr', { revision: 2 }))
    flow.refreshQr()
    await transport.settle('refreshQr', at('showingQr', { revision: 3 }))
    liveWatches({ transport })[0]?.watcher.snapshot(snapshotAt('confirming', { revision: 4 }))
    flow.answer('123456')
    await transport.settle('answer', at('waiting', { revision: 5 }))
    liveWatches({ transport })[0]?.watcher.snapshot(snapshotAt('signed', { revision: 6 }))
    expect(flow.getState().status).toBe('verifying')
    await transport.settle('complete', ok({ txId: 'sandbox-tx-1' }))
    expect(flow.getState()).toMatchObject({ status: 'succeeded', completion: { txId: 'sandbox-tx-1' } })
    expect(transport.calls.slice(1)).toEqual([
      ['showQr', 'session-1'],
      ['refreshQr', 'session-1'],
      ['answer', 'session-1', { challengeId: 'challenge-1', answer: '123456' }],
      ['complete', 'session-1'],
    ])
    expect(liveWatches({ transport })).toEqual([])
    expect(stored.size).toBe(0)
  })

  it('that are refused tell why', async () => {
    const { flow, transport } = await openFlow()
    flow.choosePhone()
    flow.submitPhone(details)
    await transport.settle('submitPhone', no({ surface: 'rest', code: 'E2001', canGoOn: true }))
    expect(flow.getState()).toMatchObject({ status: 'enteringPhone', notice: { code: 'E2001' } })
  })

  it('that mean nothing make no call', async () => {
    const { flow, transport } = await openFlow()
    flow.answer('123456')
    flow.refreshQr()
    flow.resend()
    flow.retry()
    flow.goBack()
    expect(transport.calls).toHaveLength(1)
  })

  it('leave nothing of the person behind', async () => {
    const { flow, transport, stored } = await openFlow()
    const states: unknown[] = []
    flow.subscribe(() => states.push(flow.getState()))
    flow.choosePhone()
    flow.submitPhone(details)
    await transport.settle('submitPhone', no(networkLost))
    flow.submitPhone(details)
    await transport.settle('submitPhone', at('waiting', { revision: 2 }))
    const left = JSON.stringify([states, [...stored]])
    expect(Object.values(details).filter((secret) => left.includes(secret))).toEqual([])
  })
})

describe('completing', () => {
  it('is asked again on retry after the network was lost, and keeps the session until then', async () => {
    const { flow, transport, stored } = await openFlow('signed')
    await transport.settle('complete', no(networkLost))
    expect(flow.getState()).toMatchObject({ status: 'verifying', notice: networkLost })
    expect(stored.get(storageKey)).toMatch(/ session-1$/)
    flow.retry()
    await transport.settle('complete', ok({ txId: 'sandbox-tx-1' }))
    expect(flow.getState().status).toBe('succeeded')
  })
})

describe('a port that breaks its promise', () => {
  const error = { status: 'failed', error: unknownCode }
  const broken = () => {
    throw new Error('broken')
  }

  it('by rejecting ends the attempt with UNKNOWN_CODE', async () => {
    const ports = createFakePorts()
    const flow = createFlow(ports)
    flow.start()
    await ports.transport.reject('open', new Error('broken'))
    expect(flow.getState()).toMatchObject(error)
  })

  it('by throwing ends the attempt with UNKNOWN_CODE', () => {
    const ports = createFakePorts({ open: broken })
    const flow = createFlow(ports)
    flow.start()
    expect(flow.getState()).toMatchObject(error)
  })

  it.each([
    ['chooseQr', 'choosing', 'showQr'],
    ['refreshQr', 'showingQr', 'refreshQr'],
    ['resend', 'waiting', 'resend'],
  ] as const)('in %s ends the attempt with UNKNOWN_CODE', async (command, phase, call) => {
    const { flow, transport } = await openFlow(phase)
    flow[command]()
    await transport.reject(call, new Error('broken'))
    expect(flow.getState()).toMatchObject(error)
    expect(liveWatches({ transport })).toEqual([])
  })

  it('where a session is gone on with opens a new one instead', async () => {
    const ports = createFakePorts()
    ports.storage.write(storageKey, saved)
    const flow = createFlow(ports)
    flow.start()
    await ports.transport.reject('read', new Error('broken'))
    expect(ports.transport.calls.map(([call]) => call)).toEqual(['read', 'open'])
  })

  it('while it is told to cancel changes nothing, and nothing is left unhandled', async () => {
    const { flow, transport } = await openFlow()
    flow.cancel()
    await transport.reject('cancel', new Error('broken'))
    expect(flow.getState().status).toBe('cancelled')
  })

  it('by not watching ends the attempt, also when it is watched again', async () => {
    const first = createFakePorts({ open: () => Promise.resolve(at('choosing')), watch: broken })
    const flow = createFlow(first)
    flow.activate()
    flow.start()
    await vi.waitFor(() => expect(flow.getState()).toMatchObject(error))

    const second = createFakePorts({ open: () => Promise.resolve(at('choosing')), watch: broken })
    const later = createFlow(second)
    later.start()
    await vi.waitFor(() => expect(later.getState().status).toBe('choosing'))
    expect(() => later.activate()).not.toThrow()
    expect(later.getState()).toMatchObject(error)
  })
})

describe('an open whose answer is lost', () => {
  it.each([
    ['has ended', at('failed')],
    ['was cancelled', at('cancelled')],
    ['is refused', no({ surface: 'window', code: 'E2020' })],
  ])('gives way to a new one where its session %s until the person starts again', async (_, outcome) => {
    const ports = createFakePorts()
    const flow = createFlow(ports)
    flow.start()
    await ports.transport.settle('open', no(networkLost))
    flow.start()
    // What a server answers to a key that it knows.
    await ports.transport.settle('open', outcome)
    await ports.transport.settle('open', at('choosing', { sessionId: 'session-2' }))
    expect(flow.getState()).toMatchObject({ status: 'choosing', snapshot: { sessionId: 'session-2' } })
  })
})

describe('an old attempt', () => {
  it('has no say any more', async () => {
    const { flow, transport } = await openFlow()
    flow.chooseQr()
    const watcher = transport.watches[0]!.watcher
    flow.cancel()
    flow.start()
    const state = flow.getState()
    expect(state).toMatchObject({ status: 'opening', attemptId: 'attempt-2' })
    await transport.settle('showQr', at('showingQr', { revision: 2 }))
    watcher.snapshot(snapshotAt('signed', { revision: 3 }))
    watcher.refused({ surface: 'window', code: 'E2003' })
    watcher.connectionLost()
    expect(flow.getState()).toBe(state)
  })

  it('that opens after it was left is cancelled at the server', async () => {
    const ports = createFakePorts()
    const flow = createFlow(ports)
    flow.start()
    flow.cancel()
    await ports.transport.settle('open', at('choosing'))
    expect(flow.getState().status).toBe('cancelled')
    expect(ports.transport.calls.at(-1)).toEqual(['cancel', 'session-1'])
    expect(ports.stored.size).toBe(0)
  })

  it('that opens after another has begun is cancelled at the server, too', async () => {
    const ports = createFakePorts()
    const flow = createFlow(ports)
    flow.start()
    flow.cancel()
    flow.start()
    await ports.transport.settle('open', at('choosing'))
    expect(ports.transport.calls.at(-1)).toEqual(['cancel', 'session-1'])
    await ports.transport.settle('open', at('choosing', { sessionId: 'session-2' }))
    expect(flow.getState()).toMatchObject({ status: 'choosing', snapshot: { sessionId: 'session-2' } })
    expect(createFlow(ports).resume()).toBe(true)
  })
})

describe('being active', () => {
  it('watches once, however often it begins and ends', async () => {
    const { ports, flow, deactivate } = await openFlow()
    deactivate()
    expect([liveWatches(ports).length, ports.countWakers()]).toEqual([0, 0])
    const again = flow.activate()
    expect([liveWatches(ports).length, ports.countWakers()]).toEqual([1, 1])
    again()
    expect([liveWatches(ports).length, ports.countWakers()]).toEqual([0, 0])
  })

  it('catches up from what is known', async () => {
    const { flow, transport, deactivate } = await openFlow()
    transport.watches[0]?.watcher.snapshot(snapshotAt('showingQr', { revision: 7 }))
    deactivate()
    flow.activate()
    expect(transport.watches.at(-1)).toMatchObject({ afterRevision: 7, isStopped: false })
  })

  it('is not needed to open, but to watch', async () => {
    const ports = createFakePorts()
    const flow = createFlow(ports)
    flow.start()
    await ports.transport.settle('open', at('choosing'))
    expect(flow.getState().status).toBe('choosing')
    expect(ports.transport.watches).toEqual([])
    flow.activate()
    expect(liveWatches(ports)).toHaveLength(1)
  })

  it('that was ended twice does not end the one that came after', async () => {
    const { ports, flow, deactivate } = await openFlow()
    deactivate()
    flow.activate()
    deactivate()
    expect([liveWatches(ports).length, ports.countWakers()]).toEqual([1, 1])
  })

  it('lasts until the last of several has ended', async () => {
    const { ports, flow, deactivate } = await openFlow()
    const second = flow.activate()
    expect(ports.transport.watches).toHaveLength(1)
    deactivate()
    expect([liveWatches(ports).length, ports.countWakers()]).toEqual([1, 1])
    second()
    expect([liveWatches(ports).length, ports.countWakers()]).toEqual([0, 0])
  })

  it('leaves no watch behind that ends the attempt at once', async () => {
    const stop = vi.fn<() => void>()
    const ports = createFakePorts({
      watch: (_, __, watcher) => {
        watcher.refused({ surface: 'window', code: 'E2003' })
        return stop
      },
    })
    const flow = createFlow(ports)
    flow.start()
    await ports.transport.settle('open', at('choosing'))
    flow.activate()
    expect(flow.getState().status).toBe('failed')
    expect(stop).toHaveBeenCalledOnce()
  })

  it('watches nothing when nothing is open', () => {
    const ports = createFakePorts()
    const deactivate = createFlow(ports).activate()
    expect(ports.transport.watches).toEqual([])
    deactivate()
    expect(ports.countWakers()).toBe(0)
  })
})

describe('what is remembered', () => {
  it('is the session while it is open, and nothing after', async () => {
    const { flow, stored } = await openFlow()
    // As long as a signature can be made and then verified, by the clock of this device.
    const { validUntilMs, serverTimeMs } = snapshotAt('choosing')
    const untilMs = fixedTimeMs + validUntilMs - serverTimeMs + 10 * 60_000
    expect([...stored]).toEqual([[storageKey, `${untilMs} session-1`]])
    flow.cancel()
    expect(stored.size).toBe(0)
  })

  it('is kept apart by request', async () => {
    const ports = createFakePorts()
    const flow = createWindowFlow({ ports, request: () => request, requestId: 'loan-7' })
    flow.start()
    await ports.transport.settle('open', at('choosing'))
    expect([...ports.stored.keys()]).toEqual(['kakao-cert:settle-1:loan-7'])
  })

  it('lets a start go on with it', async () => {
    const ports = createFakePorts()
    ports.storage.write(storageKey, saved)
    const flow = createFlow(ports)
    flow.start()
    await ports.transport.settle('read', at('waiting'))
    expect(flow.getState().status).toBe('waiting')
    expect(ports.transport.calls).toEqual([['read', 'session-1']])
  })

  it('lets a reload go on with it', async () => {
    const ports = createFakePorts()
    ports.storage.write(storageKey, saved)
    const flow = createFlow(ports)
    expect(flow.resume()).toBe(true)
    await ports.transport.settle('read', at('signed'))
    await ports.transport.settle('complete', ok({ txId: 'sandbox-tx-1' }))
    expect(flow.getState().status).toBe('succeeded')
    expect(ports.stored.size).toBe(0)
  })

  it('is forgotten when its time is over', () => {
    const ports = createFakePorts()
    ports.storage.write(storageKey, '0 session-1')
    expect(createFlow(ports).resume()).toBe(false)
    expect(ports.stored.size).toBe(0)
  })

  it('is found until its signature cannot be verified any more', async () => {
    const { ports } = await openFlow('waiting')
    const { validUntilMs } = snapshotAt('waiting')
    const reloadedAt = (ms: number) => createFlow({ ...ports, clock: { now: () => ms } }).resume()
    const tenMinutesMs = 10 * 60_000
    expect(reloadedAt(validUntilMs + tenMinutesMs - 1)).toBe(true)
    expect(reloadedAt(validUntilMs + tenMinutesMs)).toBe(false)
  })

  it('of another tab, opened since, is not forgotten with the own one', async () => {
    const { ports, transport } = await openFlow('waiting')
    ports.storage.write(storageKey, `${Number.MAX_SAFE_INTEGER} session-2`)
    transport.watches[0]!.watcher.snapshot(snapshotAt('cancelled', { revision: 2 }))
    expect(createFlow(ports).resume()).toBe(true)
    expect(transport.calls.at(-1)).toEqual(['read', 'session-2'])
  })

  it('is not there at first', () => {
    const ports = createFakePorts()
    const flow = createFlow(ports)
    expect(flow.resume()).toBe(false)
    expect(flow.getState()).toEqual({ status: 'idle' })
    expect(ports.transport.calls).toEqual([])
  })
})

describe('waking', () => {
  it('reads what was missed', async () => {
    const { flow, transport, wake } = await openFlow('waiting')
    wake()
    await transport.settle('read', at('signed', { revision: 2 }))
    expect(flow.getState().status).toBe('verifying')
  })

  it('ends the attempt when the session is gone', async () => {
    const { flow, transport, wake } = await openFlow('waiting')
    wake()
    await transport.settle('read', no({ surface: 'window', code: 'E2003' }))
    expect(flow.getState()).toMatchObject({ status: 'failed', error: { code: 'E2003' } })
  })

  it('without a network says so, and asks no more by itself', async () => {
    const { flow, transport, wake } = await openFlow('waiting')
    wake()
    await transport.settle('read', no(networkLost))
    expect(flow.getState()).toMatchObject({ status: 'waiting', connection: 'lost' })
    expect(transport.calls.map(([call]) => call)).toEqual(['open', 'read'])
    liveWatches({ transport })[0]?.watcher.connectionRestored()
    expect(flow.getState()).toMatchObject({ status: 'waiting', connection: 'live' })
  })

  it('asks nothing when nothing is open', () => {
    const ports = createFakePorts()
    createFlow(ports).activate()
    ports.wake()
    expect(ports.transport.calls).toEqual([])
  })
})
