import type { CertError, Phase } from '@kakao-cert/protocol'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { eventAt } from '../testing/eventAt.ts'
import { events } from '../testing/events.ts'
import { snapshotAt } from '../testing/snapshotAt.ts'
import { stateAt } from '../testing/stateAt.ts'
import { states } from '../testing/states.ts'
import { isLiveState } from './isLiveState.ts'
import { transition } from './transition.ts'
import type { WindowEvent } from './WindowEvent.ts'
import type { LiveState, WindowState } from './WindowState.ts'

const details = { name: '비밀이름', birthday: '19770707', phoneNumber: '01077777777' }
const secrets = Object.values(details)

const attemptIds = fc.constantFrom('attempt-1', 'attempt-2', 'attempt-3')
const phases = fc.constantFrom<Phase['status']>(
  'choosing',
  'showingQr',
  'confirming',
  'waiting',
  'signed',
  'failed',
  'cancelled',
)
const snapshots = fc
  .record({ phase: phases, revision: fc.nat(8), sessionId: fc.constantFrom('session-1', 'session-2') })
  .map(({ phase, ...overrides }) => snapshotAt(phase, overrides))
const errors = fc.constantFrom<CertError>(
  { surface: 'client', code: 'NETWORK_LOST', canGoOn: true },
  { surface: 'client', code: 'UNKNOWN_CODE' },
  { surface: 'window', code: 'E1001', fields: { name: 'required' }, canGoOn: true },
  { surface: 'window', code: 'E2003' },
  { surface: 'rest', code: 'E2001', canGoOn: true },
  { surface: 'rest', code: '__proto__' },
)

const anyEvent: fc.Arbitrary<WindowEvent> = fc
  .record({
    template: fc.constantFrom(...Object.values(events)),
    attemptId: attemptIds,
    snapshot: snapshots,
    error: errors,
    support: fc.constantFrom('supported' as const, 'mobile' as const),
    savedSessionId: fc.constantFrom(undefined, 'session-1'),
    preferred: fc.constantFrom(undefined, 'phone' as const, 'qr' as const),
  })
  .map(({ template, ...fields }) => {
    const taken = Object.entries(fields).filter(
      ([field, value]) => field in template || (template.type === 'start' && value !== undefined),
    )
    const event = { ...template, ...Object.fromEntries(taken) } as WindowEvent
    return event.type === 'submitPhone' ? { ...event, details } : event
  })

const firstStates = fc.constantFrom(...Object.values(states))

/** Throws the shortest history that has a step for which something does not hold. */
const always = (
  holds: (before: WindowState, event: WindowEvent, step: ReturnType<typeof transition>) => boolean,
) =>
  fc.assert(
    fc.property(firstStates, fc.array(anyEvent, { maxLength: 40 }), (first, history) => {
      let state = first
      return history.every((event) => {
        const before = state
        const step = transition(before, event)
        state = step[0]
        return holds(before, event, step)
      })
    }),
    { numRuns: 1000 },
  )

const phasesOf: { readonly [S in LiveState['status']]: readonly Phase['status'][] } = {
  choosing: ['choosing', 'showingQr'],
  enteringPhone: ['choosing', 'showingQr'],
  sendingPhone: ['choosing', 'showingQr'],
  startingQr: ['choosing'],
  showingQr: ['showingQr'],
  refreshingQr: ['showingQr'],
  confirming: ['confirming'],
  sendingAnswer: ['confirming'],
  waiting: ['waiting'],
  resending: ['confirming', 'waiting'],
  verifying: ['signed'],
}

it('never throws, and its state is plain data', () => {
  const isPlain = (value: unknown): boolean =>
    value === null ||
    ['string', 'boolean'].includes(typeof value) ||
    Number.isFinite(value) ||
    (typeof value === 'object' &&
      (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) &&
      Object.values(value).every(isPlain))
  expect(() => always((_, __, [next]) => isPlain(next))).not.toThrow()
})

it('keeps nothing of what the person typed into the form', () => {
  const isClean = (state: WindowState) => !secrets.some((secret) => JSON.stringify(state).includes(secret))
  expect(() => always((_, __, [next]) => isClean(next))).not.toThrow()
})

it('never goes back to an older snapshot, nor to another session', () => {
  const isLater = (before: LiveState, after: LiveState) =>
    after.attemptId === before.attemptId &&
    after.snapshot.sessionId === before.snapshot.sessionId &&
    after.snapshot.revision >= before.snapshot.revision
  expect(() =>
    always((before, _, [next]) => !isLiveState(before) || !isLiveState(next) || isLater(before, next)),
  ).not.toThrow()
})

it('holds a snapshot of a phase that its status is about', () => {
  expect(() =>
    always(
      (_, __, [next]) => !isLiveState(next) || phasesOf[next.status].includes(next.snapshot.phase.status),
    ),
  ).not.toThrow()
})

it('has effects of the current attempt only', () => {
  expect(() =>
    always((_, __, [next, effects]) =>
      effects.every(
        (effect) => !('attemptId' in effect) || ('attemptId' in next && next.attemptId === effect.attemptId),
      ),
    ),
  ).not.toThrow()
})

it('stays where it ended until somebody starts again', () => {
  const isOver = ({ status }: WindowState) => status in { succeeded: 0, failed: 0, cancelled: 0 }
  expect(() =>
    always((before, event, [next]) => !isOver(before) || event.type === 'start' || next === before),
  ).not.toThrow()
})

it('completes a signature only on its way into verifying, or when asked again', () => {
  expect(() =>
    always(
      (before, event, [, effects]) =>
        !effects.some(({ type }) => type === 'complete') ||
        before.status !== 'verifying' ||
        event.type === 'retry',
    ),
  ).not.toThrow()
})

it('ends every command with its answer', () => {
  const underWay = ['sendingPhone', 'startingQr', 'refreshingQr', 'sendingAnswer', 'resending'] as const
  const isUnderWay = ({ status }: WindowState) => (underWay as readonly string[]).includes(status)
  const answers = fc.property(
    fc.constantFrom(...underWay),
    snapshots,
    (status, snapshot) => !isUnderWay(transition(stateAt(status), eventAt('answered', { snapshot }))[0]),
  )
  expect(() => fc.assert(answers)).not.toThrow()
})
