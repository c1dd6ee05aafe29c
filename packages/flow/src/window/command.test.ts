import { describe, expect, it } from 'vitest'
import { eventAt } from '../testing/eventAt.ts'
import { snapshotAt } from '../testing/snapshotAt.ts'
import { stateAt } from '../testing/stateAt.ts'
import { transition } from './transition.ts'

const notice = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true } as const

describe('a command', () => {
  it('carries what it needs to the server, and keeps no personal data here', () => {
    const { details } = eventAt('submitPhone')
    expect(transition(stateAt('enteringPhone'), eventAt('submitPhone'))).toEqual([
      stateAt('sendingPhone'),
      [{ type: 'submitPhone', details }],
    ])
  })

  it('answers the second factor that is shown', () => {
    expect(transition(stateAt('confirming'), eventAt('answer'))).toEqual([
      stateAt('sendingAnswer'),
      [{ type: 'answer', answer: { challengeId: 'challenge-1', answer: '123456' } }],
    ])
  })

  it('resends the second factor from where it is', () => {
    expect(transition(stateAt('confirming'), eventAt('resend'))[0]).toEqual(
      stateAt('resending', { snapshot: snapshotAt('confirming') }),
    )
  })

  it.each([
    ['choosePhone', stateAt('choosing', { notice })],
    ['chooseQr', stateAt('enteringPhone', { notice })],
    ['goBack', stateAt('enteringPhone', { notice })],
    ['submitPhone', stateAt('enteringPhone', { notice })],
    ['refreshQr', stateAt('showingQr', { notice })],
    ['answer', stateAt('confirming', { notice })],
    ['resend', stateAt('waiting', { notice })],
    ['retry', stateAt('verifying', { notice })],
  ] as const)('%s takes away what went wrong before', (type, state) => {
    expect(transition(state, eventAt(type))[0]).not.toHaveProperty('notice')
  })
})

describe('choosing a method', () => {
  it('shows a QR code that the server has already, without asking for another', () => {
    const snapshot = snapshotAt('showingQr')
    expect(transition(stateAt('choosing', { snapshot }), eventAt('chooseQr'))).toEqual([
      stateAt('showingQr'),
      [],
    ])
  })

  it.each([
    ['choosePhone', ['qr']],
    ['chooseQr', ['phone']],
  ] as const)('%s means nothing where only %s is on offer', (type, methods) => {
    const state = stateAt('choosing', { snapshot: snapshotAt('choosing', { methods: [...methods] }) })
    expect(transition(state, eventAt(type))[0]).toBe(state)
  })
})

describe('cancel', () => {
  it('leaves an open session, and tells the server', () => {
    expect(transition(stateAt('waiting'), eventAt('cancel'))).toEqual([
      stateAt('cancelled'),
      [{ type: 'unwatch' }, { type: 'forget' }, { type: 'cancelSession', sessionId: 'session-1' }],
    ])
  })
})
