import { describe, expect, it } from 'vitest'
import { eventAt } from '../testing/eventAt.ts'
import { fixedTimeMs } from '../testing/fixedTimeMs.ts'
import { snapshotAt } from '../testing/snapshotAt.ts'
import { stateAt } from '../testing/stateAt.ts'
import { transition } from './transition.ts'

const attemptId = 'attempt-1'
const sessionId = 'session-1'
const open = { attemptId, receivedAtMs: fixedTimeMs + 1000, connection: 'live' }
const save = { type: 'save' }
const watch = { type: 'watch' }
const openNew = [{ type: 'forget' }, { type: 'openSession' }]
const networkLost = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true } as const

describe('start', () => {
  it.each(['oldBrowser', 'mobile'] as const)('spends no transaction on %s', (support) => {
    expect(transition(stateAt('idle'), eventAt('start', { attemptId, support }))).toEqual([
      { status: 'failed', attemptId, error: { surface: 'window', code: 'E8002', cause: support } },
      [],
    ])
  })

  it('opens a new session', () => {
    expect(transition(stateAt('idle'), eventAt('start', { attemptId }))).toEqual([
      { status: 'opening', attemptId, source: 'new' },
      [{ type: 'openSession' }],
    ])
  })

  it('goes on with a saved session, and remembers the method asked for', () => {
    const start = eventAt('start', { attemptId, savedSessionId: sessionId, preferred: 'phone' })
    expect(transition(stateAt('cancelled'), start)).toEqual([
      { status: 'opening', attemptId, source: 'saved', preferred: 'phone' },
      [{ type: 'resumeSession', sessionId }],
    ])
  })
})

describe('resume', () => {
  it('asks for the session of before only', () => {
    const resume = eventAt('resume', { attemptId, savedSessionId: sessionId })
    expect(transition(stateAt('idle'), resume)).toEqual([
      { status: 'opening', attemptId, source: 'restored' },
      [{ type: 'resumeSession', sessionId }],
    ])
  })
})

describe('an opened session', () => {
  it.each([
    ['choosing', 'choosing'],
    ['showingQr', 'showingQr'],
    ['confirming', 'confirming'],
    ['waiting', 'waiting'],
  ] as const)('at %s is saved and watched', (phase, status) => {
    const snapshot = snapshotAt(phase)
    expect(transition(stateAt('opening'), eventAt('opened', { snapshot }))).toEqual([
      { ...open, status, snapshot },
      [save, watch],
    ])
  })

  it('that is signed is completed', () => {
    const snapshot = snapshotAt('signed')
    expect(transition(stateAt('opening', { source: 'restored' }), eventAt('opened', { snapshot }))).toEqual([
      { ...open, status: 'verifying', snapshot },
      [save, watch, { type: 'complete' }],
    ])
  })
})

describe('a preferred method', () => {
  const opening = (preferred: 'phone' | 'qr') => stateAt('opening', { preferred })
  const opened = (phase: 'choosing' | 'showingQr' | 'waiting') =>
    eventAt('opened', { snapshot: snapshotAt(phase) })

  it('phone goes straight to the form', () => {
    const [next, effects] = transition(opening('phone'), opened('choosing'))
    expect(next).toEqual({ ...open, status: 'enteringPhone', snapshot: snapshotAt('choosing') })
    expect(effects).toEqual([save, watch])
  })

  it('phone goes to the form also from a QR code of before', () => {
    const [next, effects] = transition(opening('phone'), opened('showingQr'))
    expect(next).toEqual({ ...open, status: 'enteringPhone', snapshot: snapshotAt('showingQr') })
    expect(effects).toEqual([save, watch])
  })

  it('qr asks for a code', () => {
    const [next, effects] = transition(opening('qr'), opened('choosing'))
    expect(next).toEqual({ ...open, status: 'startingQr', snapshot: snapshotAt('choosing') })
    expect(effects).toEqual([save, watch, { type: 'showQr' }])
  })

  it('does not lead away from a request that is under way', () => {
    expect(transition(opening('phone'), opened('waiting'))[0].status).toBe('waiting')
  })

  it('that is not on offer leads to the choice', () => {
    const snapshot = snapshotAt('choosing', { methods: ['qr'] })
    expect(transition(opening('phone'), eventAt('opened', { snapshot }))[0].status).toBe('choosing')
  })
})

describe('a saved session', () => {
  const saved = stateAt('opening', { source: 'saved', preferred: 'phone' })
  const opening = { status: 'opening', attemptId, source: 'new', preferred: 'phone' }

  it.each(['failed', 'cancelled'] as const)('that has %s meanwhile gives way to a new one', (phase) => {
    expect(transition(saved, eventAt('opened', { snapshot: snapshotAt(phase) }))).toEqual([opening, openNew])
  })

  it.each(['E2003', 'E2020', 'E8004'])('that is refused with %s gives way to a new one', (code) => {
    const error = { surface: 'window', code } as const
    expect(transition(saved, eventAt('refused', { error }))).toEqual([opening, openNew])
  })

  it('is kept for later when the network is lost', () => {
    expect(transition(saved, eventAt('refused', { error: networkLost }))).toEqual([
      { status: 'failed', attemptId, error: networkLost },
      [{ type: 'unwatch' }],
    ])
  })
})

describe('a restored session', () => {
  const restored = stateAt('opening', { source: 'restored' })

  it('that has failed meanwhile says why, and opens no other', () => {
    expect(transition(restored, eventAt('opened', { snapshot: snapshotAt('failed') }))).toEqual([
      stateAt('failed'),
      [{ type: 'unwatch' }, { type: 'forget' }],
    ])
  })

  it('that is refused says why, and opens no other', () => {
    const error = { surface: 'window', code: 'E2003' } as const
    expect(transition(restored, eventAt('refused', { error }))).toEqual([
      { status: 'failed', attemptId, error },
      [{ type: 'unwatch' }, { type: 'forget' }],
    ])
  })
})

describe('a session that cannot be opened', () => {
  it('ends the attempt', () => {
    expect(transition(stateAt('opening'), eventAt('refused', { error: networkLost }))).toEqual([
      { status: 'failed', attemptId, error: networkLost },
      [{ type: 'unwatch' }],
    ])
  })
})
