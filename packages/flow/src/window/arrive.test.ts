import type { Phase } from '@kakao-cert/protocol'
import { describe, expect, it } from 'vitest'
import { eventAt } from '../testing/eventAt.ts'
import { fixedTimeMs } from '../testing/fixedTimeMs.ts'
import { snapshotAt } from '../testing/snapshotAt.ts'
import { stateAt } from '../testing/stateAt.ts'
import { transition } from './transition.ts'
import type { LiveState, WindowState } from './WindowState.ts'

const receivedAtMs = fixedTimeMs + 1000
const notice = { surface: 'window', code: 'E1001' } as const

const pushed = (status: Phase['status'], revision: number) =>
  eventAt('pushed', { snapshot: snapshotAt(status, { revision }) })
const answered = (status: Phase['status'], revision: number) =>
  eventAt('answered', { snapshot: snapshotAt(status, { revision }) })

/** A state whose snapshot is at revision 5. */
const at5 = <S extends LiveState['status']>(status: S): Extract<WindowState, { status: S }> => {
  const state: LiveState = stateAt(status)
  return { ...state, snapshot: { ...state.snapshot, revision: 5 } } as Extract<WindowState, { status: S }>
}

describe('a pushed snapshot', () => {
  it('of a newer revision is taken, with the time it came', () => {
    expect(transition(at5('waiting'), pushed('waiting', 6))).toEqual([
      { ...stateAt('waiting'), snapshot: snapshotAt('waiting', { revision: 6 }), receivedAtMs },
      [],
    ])
  })

  it.each([
    ['older', 4],
    ['equal', 5],
  ])('of an %s revision changes nothing, whatever it says', (_, revision) => {
    const state = at5('waiting')
    expect(transition(state, pushed('waiting', revision))[0]).toBe(state)
    expect(transition(state, pushed('signed', revision))).toEqual([state, []])
  })

  it('of another session changes nothing', () => {
    const state = at5('waiting')
    const snapshot = snapshotAt('signed', { revision: 9, sessionId: 'session-2' })
    expect(transition(state, eventAt('pushed', { snapshot }))[0]).toBe(state)
  })

  it('leaves the person to wait for the answer to a command', () => {
    const [next] = transition(at5('sendingPhone'), pushed('choosing', 6))
    expect(next).toMatchObject({ status: 'sendingPhone', snapshot: { revision: 6 } })
  })

  it('keeps what went wrong with the last command', () => {
    const [next] = transition({ ...at5('waiting'), notice }, pushed('waiting', 6))
    expect(next).toMatchObject({ status: 'waiting', notice })
  })

  it('of another phase makes what went wrong before a thing of the past', () => {
    const [next] = transition({ ...at5('waiting'), notice }, pushed('signed', 6))
    expect(next).not.toHaveProperty('notice')
  })

  it('says that the connection is back, even with nothing new', () => {
    const state = { ...at5('waiting'), connection: 'lost' } as const
    expect(transition(state, pushed('waiting', 5))[0]).toEqual(at5('waiting'))
  })

  it('that is signed has the signature completed, once', () => {
    const [verifying, effects] = transition(at5('waiting'), pushed('signed', 6))
    expect(verifying.status).toBe('verifying')
    expect(effects).toEqual([{ type: 'complete' }])
    expect(transition(verifying, pushed('signed', 7))[1]).toEqual([])
  })

  it('that has failed ends the attempt with its error and its transaction', () => {
    expect(transition(at5('waiting'), pushed('failed', 6))).toEqual([
      stateAt('failed', { error: { surface: 'window', code: 'E8004' } }),
      [{ type: 'unwatch' }, { type: 'forget' }],
    ])
  })

  it('that has failed before there was a transaction names none', () => {
    const { txId: _, ...snapshot } = snapshotAt('failed', { revision: 6 })
    const [failed] = transition(at5('choosing'), eventAt('pushed', { snapshot }))
    expect(failed).toEqual({
      status: 'failed',
      attemptId: stateAt('failed').attemptId,
      error: { surface: 'window', code: 'E8004' },
    })
  })

  it('that has failed is not gone on with, even if its code would let a command be repeated', () => {
    const phase = { status: 'failed', error: { surface: 'rest', code: 'E0001' } } as const
    const snapshot = snapshotAt('failed', { revision: 6, phase })
    expect(transition(at5('waiting'), eventAt('pushed', { snapshot }))[1]).toEqual([
      { type: 'unwatch' },
      { type: 'forget' },
    ])
  })

  it('that was cancelled elsewhere ends the attempt', () => {
    expect(transition(at5('showingQr'), pushed('cancelled', 6))).toEqual([
      stateAt('cancelled'),
      [{ type: 'unwatch' }, { type: 'forget' }],
    ])
  })
})

describe('where the person is without the server knowing', () => {
  const qr = (status: 'choosing' | 'enteringPhone'): WindowState => ({
    ...stateAt(status),
    snapshot: snapshotAt('showingQr', { revision: 5 }),
  })

  it.each([
    ['in the phone form', at5('enteringPhone'), 'choosing'],
    ['in the phone form, with a QR code at the server', qr('enteringPhone'), 'showingQr'],
    ['back at the choice, with a QR code at the server', qr('choosing'), 'showingQr'],
  ] as const)('%s, news of the same phase do not take the person away', (_, state, phase) => {
    expect(transition(state, pushed(phase, 6))[0]).toEqual({
      ...state,
      snapshot: snapshotAt(phase, { revision: 6 }),
      receivedAtMs,
    })
  })

  it.each([
    [at5('enteringPhone'), 'showingQr'],
    [qr('enteringPhone'), 'confirming'],
    [qr('choosing'), 'confirming'],
  ] as const)('news of another phase do', (state, phase) => {
    expect(transition(state, pushed(phase, 6))[0].status).toBe(phase)
  })
})

describe('the answer to a command', () => {
  it('is taken like news, and the command is over', () => {
    const expected = {
      ...stateAt('showingQr'),
      snapshot: snapshotAt('showingQr', { revision: 6 }),
      receivedAtMs,
    }
    expect(transition(at5('refreshingQr'), answered('showingQr', 6))[0]).toEqual(expected)
  })

  it.each([
    ['as new as what was pushed meanwhile', 5],
    ['older than what was pushed meanwhile', 4],
  ])('ends the command also when it is %s, and overwrites nothing', (_, revision) => {
    expect(transition(at5('refreshingQr'), answered('showingQr', revision))).toEqual([at5('showingQr'), []])
    expect(transition(at5('resending'), answered('confirming', revision))).toEqual([at5('waiting'), []])
  })

  it('changes nothing where the news came first', () => {
    const state = at5('waiting')
    expect(transition(state, answered('waiting', 5))[0]).toBe(state)
  })

  it.each([
    ['sendingPhone', 'choosing', 'enteringPhone'],
    ['startingQr', 'choosing', 'choosing'],
    ['startingQr', 'showingQr', 'showingQr'],
    ['refreshingQr', 'showingQr', 'showingQr'],
    ['sendingAnswer', 'confirming', 'confirming'],
    ['sendingAnswer', 'waiting', 'waiting'],
    ['resending', 'waiting', 'waiting'],
  ] as const)('to %s at %s leads to %s', (status, phase, next) => {
    expect(transition(at5(status), answered(phase, 6))[0].status).toBe(next)
  })

  it('to a resent second factor leads back to it', () => {
    const state = { ...stateAt('resending'), snapshot: snapshotAt('confirming') }
    expect(transition(state, answered('confirming', 2))[0].status).toBe('confirming')
  })
})
