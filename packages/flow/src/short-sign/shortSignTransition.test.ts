import type { CertError } from '@kakao-cert/protocol'
import { describe, expect, it } from 'vitest'
import type { ShortSignEvent } from './ShortSignEvent.ts'
import type { ShortSignState } from './ShortSignState.ts'
import { shortSignTransition } from './shortSignTransition.ts'

const attemptId = 'attempt-1'
const session = { startAtMs: 1, endAtMs: 2 }
const error: CertError = { surface: 'android', code: 'ApiErrorCause.InvalidTransaction' }

const states: Readonly<Record<ShortSignState['status'], ShortSignState>> = {
  looking: { status: 'looking' },
  idle: { status: 'idle' },
  preparing: { status: 'preparing', attemptId },
  waiting: { status: 'waiting', attemptId, txId: 'tx-1' },
  ready: { status: 'ready', attemptId, txId: 'tx-1', session },
  signing: { status: 'signing', attemptId, txId: 'tx-1', session },
  deleting: { status: 'deleting', attemptId },
  failed: { status: 'failed', attemptId, error, txId: 'tx-1' },
}

const events: Readonly<Record<ShortSignEvent['type'], ShortSignEvent>> = {
  start: { type: 'start', attemptId: 'attempt-2' },
  check: { type: 'check' },
  sign: { type: 'sign', data: 'data' },
  deleteKeyPair: { type: 'deleteKeyPair' },
  found: { type: 'found', attemptId, txId: 'tx-1', session },
  prepared: { type: 'prepared', attemptId, txId: 'tx-1' },
  due: { type: 'due', attemptId },
  sessionTold: { type: 'sessionTold', attemptId, session },
  accepted: { type: 'accepted', attemptId, accepted: { accepted: true, counter: 1 } },
  deleted: { type: 'deleted', attemptId },
  refused: { type: 'refused', attemptId, error, canGoOn: false },
}

const arrows: Readonly<Record<string, string>> = {
  'looking found': 'ready',
  'looking refused': 'failed stopWaiting',
  'idle start': 'preparing stopWaiting prepare',
  'preparing prepared': 'waiting lead wait',
  'preparing refused': 'failed stopWaiting',
  'waiting check': 'waiting stopWaiting fetchSession',
  'waiting due': 'waiting stopWaiting fetchSession',
  'waiting sessionTold': 'ready stopWaiting',
  'waiting refused': 'failed stopWaiting',
  'waiting deleteKeyPair': 'deleting stopWaiting deleteKeyPair',
  'ready sign': 'signing sign',
  'ready deleteKeyPair': 'deleting stopWaiting deleteKeyPair',
  'signing accepted': 'ready',
  'signing refused': 'failed stopWaiting',
  'deleting deleted': 'idle',
  'deleting refused': 'failed stopWaiting',
  'failed start': 'preparing stopWaiting prepare',
  'failed check': 'waiting stopWaiting fetchSession',
  'failed deleteKeyPair': 'deleting stopWaiting deleteKeyPair',
}

const pairs = Object.values(states).flatMap((state) =>
  Object.values(events).map((event) => ({ state, event })),
)

const name = ({ state, event }: (typeof pairs)[number]) => `${state.status} ${event.type}`

it.each(pairs.filter((pair) => arrows[name(pair)] !== undefined))('$state.status, $event.type', (pair) => {
  const [next, effects] = shortSignTransition(pair.state, pair.event)
  expect([next.status, ...effects.map(({ type }) => type)].join(' ')).toBe(arrows[name(pair)])
})

it.each(pairs.filter((pair) => arrows[name(pair)] === undefined))(
  'nothing at $state.status by $event.type',
  ({ state, event }) => {
    const [next, effects] = shortSignTransition(state, event)
    expect(next).toBe(state)
    expect(effects).toEqual([])
  },
)

describe('a fact of another attempt', () => {
  const facts = Object.values(events).filter((event) => 'attemptId' in event && event.type !== 'start')
  const withAttempt = Object.values(states).filter((state) => 'attemptId' in state)

  it.each(withAttempt)('means nothing at $status', (state) => {
    for (const fact of facts)
      expect(shortSignTransition(state, { ...fact, attemptId: 'old' })).toEqual([state, []])
  })
})

it('what goes on is a notice', () => {
  const alive = { ...events.refused, canGoOn: true } as ShortSignEvent
  expect(shortSignTransition(states.signing, alive)[0]).toMatchObject({ status: 'ready', notice: error })
  expect(shortSignTransition(states.waiting, alive)[0]).toBe(states.waiting)
  const asked = { ...alive, isAsked: true } as ShortSignEvent
  expect(shortSignTransition(states.waiting, asked)[0]).toMatchObject({ status: 'waiting', notice: error })
})

it('a notice is gone with the next question or signature', () => {
  const noticed = (state: ShortSignState) => ({ ...state, notice: error }) as ShortSignState
  expect(shortSignTransition(noticed(states.waiting), events.check)[0]).not.toHaveProperty('notice')
  expect(shortSignTransition(noticed(states.ready), events.sign)[0]).not.toHaveProperty('notice')
})

it('without a transaction there is no session to ask for', () => {
  const state: ShortSignState = { status: 'failed', attemptId, error }
  expect(shortSignTransition(state, events.check)).toEqual([state, []])
  expect(shortSignTransition(states.looking, { type: 'found', attemptId })[0]).toEqual({ status: 'idle' })
})
