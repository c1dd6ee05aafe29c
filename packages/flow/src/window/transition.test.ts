import { describe, expect, it } from 'vitest'
import { events } from '../testing/events.ts'
import { stateAt } from '../testing/stateAt.ts'
import { states } from '../testing/states.ts'
import { transition } from './transition.ts'
import type { WindowEffect } from './WindowEffect.ts'
import type { WindowEvent } from './WindowEvent.ts'
import type { WindowState } from './WindowState.ts'

type Status = WindowState['status']
type EventType = WindowEvent['type']
type Expected = readonly [next: Status, ...effects: WindowEffect['type'][]]
type Row = { readonly [T in EventType]?: Expected }

/** What every status with an open session makes of these; the pushed and the answered snapshot are at `waiting`. */
const open = (status: Status) =>
  ({
    pushed: ['waiting'],
    answered: ['waiting'],
    connectionLost: [status],
    woke: [status, 'readSession'],
  }) as const satisfies Row

const cancel: Expected = ['cancelled', 'unwatch', 'forget', 'cancelSession']
const start: Expected = ['opening', 'openSession']

/** What each event of `eventAt` does to each state of `stateAt`. What is not in here is ignored. */
const table: { readonly [S in Status]: Row } = {
  idle: { start, resume: ['opening', 'resumeSession'] },
  opening: {
    cancel: ['cancelled', 'forget'],
    opened: ['choosing', 'save', 'watch'],
    refused: ['failed', 'unwatch'],
  },
  choosing: {
    ...open('choosing'),
    cancel,
    choosePhone: ['enteringPhone'],
    chooseQr: ['startingQr', 'showQr'],
  },
  enteringPhone: {
    ...open('enteringPhone'),
    cancel,
    chooseQr: ['startingQr', 'showQr'],
    goBack: ['choosing'],
    submitPhone: ['sendingPhone', 'submitPhone'],
  },
  sendingPhone: { ...open('sendingPhone'), cancel, refused: ['enteringPhone', 'readSession'] },
  startingQr: { ...open('startingQr'), cancel, refused: ['choosing', 'readSession'] },
  showingQr: {
    ...open('showingQr'),
    cancel,
    choosePhone: ['enteringPhone'],
    goBack: ['choosing'],
    refreshQr: ['refreshingQr', 'refreshQr'],
  },
  refreshingQr: { ...open('refreshingQr'), cancel, refused: ['showingQr', 'readSession'] },
  confirming: {
    ...open('confirming'),
    cancel,
    answer: ['sendingAnswer', 'answer'],
    resend: ['resending', 'resend'],
  },
  sendingAnswer: { ...open('sendingAnswer'), cancel, refused: ['confirming', 'readSession'] },
  waiting: { ...open('waiting'), cancel, resend: ['resending', 'resend'] },
  resending: {
    ...open('resending'),
    cancel,
    // Somebody else's news: the answer to the command is still to come.
    pushed: ['resending'],
    refused: ['waiting', 'readSession'],
  },
  verifying: {
    ...open('verifying'),
    refused: ['verifying', 'readSession'],
    completed: ['succeeded', 'unwatch', 'forget'],
  },
  succeeded: { start },
  failed: { start },
  // Cancelled before it was open.
  cancelled: { start, opened: ['cancelled', 'cancelSession'] },
}

const statuses = Object.keys(states) as Status[]
const eventTypes = Object.keys(events) as EventType[]
const facts = Object.values(events).filter((event) => 'attemptId' in event && event.attemptId === 'attempt-1')

describe.each(statuses)('%s', (status) => {
  it.each(eventTypes)('takes %s as the table says', (type) => {
    const state = stateAt(status)
    const [next, effects] = transition(state, events[type])
    const isIgnored = next === state && effects.length === 0
    const step = isIgnored ? 'ignored' : [next.status, ...effects.map((effect) => effect.type)]
    expect(step).toEqual(table[status][type] ?? 'ignored')
  })

  it.each(facts)('stays where it is at $type of another attempt', (fact) => {
    const state = stateAt(status)
    const [next, effects] = transition(state, { ...fact, attemptId: 'attempt-0' } as WindowEvent)
    expect(next).toBe(state)
    // A session that nobody waits for any more is cancelled, unless it is the open one.
    const isLeft = fact.type === 'opened' && status !== 'idle' && !('snapshot' in state)
    expect(effects).toEqual(isLeft ? [{ type: 'cancelSession', sessionId: 'session-1' }] : [])
  })
})
