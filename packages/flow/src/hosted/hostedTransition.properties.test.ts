import type { HostedReturn } from '@kakao-cert/protocol/hosted'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { HostedEvent } from './HostedEvent.ts'
import type { HostedState } from './HostedState.ts'
import { hostedTransition } from './hostedTransition.ts'

const attemptId = fc.constantFrom('state-1', 'state-2')
const type = <T extends string>(name: T) => fc.constant(name)
const error = fc.constant({ surface: 'client', code: 'UNKNOWN_CODE' } as const)
const passing = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true } as const
const txId = fc.constantFrom('tx-1', 'tx-2')
const result: fc.Arbitrary<HostedReturn> = fc.oneof(
  fc.record({ type: fc.constantFrom('none' as const, 'used' as const) }),
  fc.record({ type: type('signed'), txId }),
  fc.record({ type: type('failed'), error }),
)
const event: fc.Arbitrary<HostedEvent> = fc.oneof(
  fc.record({
    type: type('start'),
    attemptId,
    support: fc.constantFrom('supported' as const, 'mobile' as const),
    via: fc.constantFrom('tab' as const, 'popup' as const),
  }),
  fc.record({ type: fc.constantFrom('cancel' as const, 'restored' as const, 'retry' as const) }),
  fc.record({
    type: fc.constantFrom('resume' as const, 'popupBlocked' as const, 'opened' as const, 'timedOut' as const),
    attemptId,
  }),
  fc.record({ type: type('refused'), attemptId, error }),
  fc.record({ type: type('refused'), attemptId, error: fc.constant(passing) }),
  fc.record({ type: type('resumeCompleting'), attemptId, txId }),
  fc.record({ type: type('completed'), attemptId, completion: fc.record({ txId }) }),
  fc.record({ type: type('returned'), attemptId, result }),
  fc.record({ type: type('claimed'), attemptId, isFirst: fc.boolean() }),
)

/** Throws the shortest history that has a step for which something does not hold. */
const always = (
  holds: (before: HostedState, event: HostedEvent, step: ReturnType<typeof hostedTransition>) => boolean,
) =>
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (history) => {
      let state: HostedState = { status: 'idle' }
      return history.every((happened) => {
        const before = state
        const step = hostedTransition(before, happened)
        state = step[0]
        return holds(before, happened, step)
      })
    }),
    { numRuns: 1000 },
  )

it('is completed only by a claim that was the first, of the return that is being checked, or after a reload', () => {
  expect(() =>
    always(
      (before, happened, [next]) =>
        next.status !== 'completing' ||
        before.status === 'completing' ||
        (before.status === 'idle' && happened.type === 'resumeCompleting') ||
        (before.status === 'checking' &&
          happened.type === 'claimed' &&
          happened.isFirst &&
          happened.attemptId === before.attemptId &&
          before.returned.type === 'signed' &&
          before.returned.txId === next.txId),
    ),
  ).not.toThrow()
})

it('opens a window only when the person asks, or in the tab after the popup of that attempt was blocked', () => {
  expect(() =>
    always(
      (_, happened, [, effects]) =>
        !effects.some((effect) => effect.type === 'identify' || effect.type === 'openPopup') ||
        happened.type === 'start' ||
        happened.type === 'popupBlocked',
    ),
  ).not.toThrow()
})

it('has no effect where nothing changes', () => {
  expect(() =>
    always((before, happened, [next, effects]) =>
      next !== before || happened.type === 'returned' ? true : effects.length === 0,
    ),
  ).not.toThrow()
})

it('drops what is of another attempt', () => {
  const isCommand = (happened: HostedEvent) => happened.type === 'start'
  expect(() =>
    always(
      (before, happened, [next]) =>
        !('attemptId' in before && 'attemptId' in happened) ||
        isCommand(happened) ||
        before.attemptId === happened.attemptId ||
        next === before,
    ),
  ).not.toThrow()
})

it('asks the server of the site once for each completion, and again only when that is wanted', () => {
  expect(() =>
    always(
      (before, happened, [, effects]) =>
        !effects.some((effect) => effect.type === 'complete') ||
        happened.type === 'claimed' ||
        happened.type === 'resumeCompleting' ||
        (happened.type === 'retry' && before.status === 'completing' && before.notice !== undefined),
    ),
  ).not.toThrow()
})

it('is remembered as long as it is being completed, and no longer', () => {
  expect(() =>
    always(
      (before, _, [next, effects]) =>
        before.status !== 'completing' ||
        next.status === 'completing' ||
        effects.some((effect) => effect.type === 'unmark'),
    ),
  ).not.toThrow()
})

it('listens no more once it is over', () => {
  const isOpen = ({ status }: HostedState) => status === 'opening' || status === 'away'
  expect(() =>
    always(
      (before, _, [next, effects]) =>
        !isOpen(before) || isOpen(next) || effects.some((effect) => effect.type === 'unlisten'),
    ),
  ).not.toThrow()
})
