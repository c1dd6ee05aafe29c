import { describe, expect, it } from 'vitest'
import { eventAt } from '../testing/eventAt.ts'
import { snapshotAt } from '../testing/snapshotAt.ts'
import { stateAt } from '../testing/stateAt.ts'
import { transition } from './transition.ts'
import type { LiveState } from './WindowState.ts'

const readSession = { type: 'readSession' }
const networkLost = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true } as const

describe('a refused phone form', () => {
  it('with fields to mend stays where it is', () => {
    const error = {
      surface: 'window',
      code: 'E1001',
      reason: 'invalidField',
      fields: { birthday: 'notADate' },
      canGoOn: true,
    } as const
    expect(transition(stateAt('sendingPhone'), eventAt('refused', { error }))).toEqual([
      stateAt('enteringPhone', { notice: error }),
      [],
    ])
  })

  it.each(['E2001', 'E2002'])('stays where it is for %s, because other details may do', (code) => {
    const error = { surface: 'rest', code, canGoOn: true } as const
    expect(transition(stateAt('sendingPhone'), eventAt('refused', { error }))).toEqual([
      stateAt('enteringPhone', { notice: error }),
      [readSession],
    ])
  })

  it('that came at a wrong step asks for the step', () => {
    const error = { surface: 'window', code: 'E1001', reason: 'wrongState', canGoOn: true } as const
    expect(transition(stateAt('sendingPhone'), eventAt('refused', { error }))).toEqual([
      stateAt('enteringPhone', { notice: error }),
      [readSession],
    ])
  })

  it.each(['E2005', 'E2009', 'E2010'])('ends the attempt for %s, which no details mend', (code) => {
    const error = { surface: 'rest', code } as const
    expect(transition(stateAt('sendingPhone'), eventAt('refused', { error }))).toEqual([
      stateAt('failed', { error }),
      [{ type: 'unwatch' }, { type: 'forget' }],
    ])
  })
})

describe('a refused command', () => {
  const live = ['sendingPhone', 'startingQr', 'refreshingQr', 'sendingAnswer', 'resending'] as const

  it.each(live)('in %s ends the attempt where the transaction is dead', (status) => {
    for (const code of ['E1008', 'E8004', 'E8005', 'E2020', 'E2003']) {
      const error = { surface: 'window', code } as const
      expect(transition(stateAt(status), eventAt('refused', { error }))).toEqual([
        stateAt('failed', { error }),
        [{ type: 'unwatch' }, { type: 'forget' }],
      ])
    }
  })

  it.each(live)('in %s ends the attempt for a code that nobody knows', (status) => {
    const error = { surface: 'window', code: 'E7777' } as const
    expect(transition(stateAt(status), eventAt('refused', { error }))[0]).toEqual(
      stateAt('failed', { error }),
    )
  })

  it('keeps the session when the network is lost, says so, and asks what was missed', () => {
    expect(transition(stateAt('sendingAnswer'), eventAt('refused', { error: networkLost }))).toEqual([
      stateAt('confirming', { notice: networkLost }),
      [readSession],
    ])
  })

  it('that the news have overtaken is a thing of the past', () => {
    const state = stateAt('waiting')
    expect(transition(state, eventAt('refused', { error: networkLost }))[0]).toBe(state)
  })
})

describe('a session that cannot be watched any more', () => {
  it.each(['choosing', 'enteringPhone', 'showingQr', 'confirming', 'waiting', 'verifying'] as const)(
    'ends the attempt in %s',
    (status) => {
      const error = { surface: 'window', code: 'E2003' } as const
      expect(transition(stateAt(status), eventAt('refused', { error }))).toEqual([
        stateAt('failed', { error }),
        [{ type: 'unwatch' }, { type: 'forget' }],
      ])
    },
  )
})

describe('completing', () => {
  it('ends with what the site handed out, and forgets the session', () => {
    const completion = { txId: 'sandbox-tx-1', result: { welcome: true } }
    expect(transition(stateAt('verifying'), eventAt('completed', { completion }))).toEqual([
      stateAt('succeeded', { completion }),
      [{ type: 'unwatch' }, { type: 'forget' }],
    ])
  })

  it('can be repeated when the network was lost', () => {
    const [state] = transition(stateAt('verifying'), eventAt('refused', { error: networkLost }))
    expect(state).toEqual(stateAt('verifying', { notice: networkLost }))
    expect(transition(state, eventAt('retry'))).toEqual([stateAt('verifying'), [{ type: 'complete' }]])
  })

  it.each([
    ['a stream', eventAt('connectionRestored')],
    ['a read that a woken page asked for', eventAt('pushed', { snapshot: snapshotAt('signed') })],
  ] as const)('is repeated by itself when %s tells that the connection is back', (_, event) => {
    const lost = stateAt('verifying', { notice: networkLost, connection: 'lost' })
    expect(transition(lost, event)).toEqual([stateAt('verifying'), [{ type: 'complete' }]])
  })

  it('is not repeated by itself where the connection was there all the time, nor while it is under way', () => {
    const refused = stateAt('verifying', { notice: networkLost })
    const underWay = stateAt('verifying', { connection: 'lost' })
    for (const event of [
      eventAt('connectionRestored'),
      eventAt('pushed', { snapshot: snapshotAt('signed') }),
    ]) {
      expect(transition(refused, event)).toEqual([refused, []])
      expect(transition(underWay, event)).toEqual([stateAt('verifying'), []])
    }
  })
})

describe('an open session', () => {
  it('is cancelled at the server when the person left before it was open', () => {
    const [cancelled] = transition(stateAt('opening'), eventAt('cancel'))
    expect(transition(cancelled, eventAt('opened'))).toEqual([
      cancelled,
      [{ type: 'cancelSession', sessionId: 'session-1' }],
    ])
  })

  it('is left alone when an older answer tells of it', () => {
    const state = stateAt('choosing', { attemptId: 'attempt-2' })
    expect(transition(state, eventAt('opened'))).toEqual([state, []])
  })

  it('loses and finds its connection', () => {
    const [lost] = transition(stateAt('waiting'), eventAt('connectionLost'))
    expect(lost).toEqual(stateAt('waiting', { connection: 'lost' }))
    expect(transition(lost, eventAt('connectionLost'))[0]).toBe(lost)
    expect(transition(lost, eventAt('connectionRestored'))).toEqual([stateAt('waiting'), []])
  })

  it('is asked for when the page wakes, and stays as it is until then', () => {
    const state: LiveState = stateAt('waiting')
    const [next, effects] = transition(state, eventAt('woke'))
    expect(next).toBe(state)
    expect(effects).toEqual([readSession])
  })

  it('that opens twice opens once', () => {
    const [state] = transition(stateAt('opening'), eventAt('opened'))
    const again = eventAt('opened', { snapshot: snapshotAt('waiting', { revision: 2 }) })
    expect(transition(state, again)).toEqual([state, []])
  })
})
