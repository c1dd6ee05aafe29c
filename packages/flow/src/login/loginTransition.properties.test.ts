import type { LoginReturn } from '@kakao-cert/protocol/login'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LoginEvent } from './LoginEvent.ts'
import type { LoginState } from './LoginState.ts'
import { loginTransition } from './loginTransition.ts'

const attemptId = fc.constantFrom('state-1', 'state-2')
const type = <T extends string>(name: T) => fc.constant(name)
const error = fc.record({
  surface: type('client'),
  code: type('UNKNOWN_CODE'),
  canGoOn: fc.boolean(),
})
const result: fc.Arbitrary<LoginReturn> = fc.oneof(
  fc.record({ type: fc.constantFrom('none' as const, 'used' as const, 'cancelled' as const) }),
  fc.record({ type: type('authorized'), code: fc.constantFrom('code-1', 'code-2') }),
  fc.record({ type: type('failed'), error }),
)
const event: fc.Arbitrary<LoginEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom('start' as const, 'resume' as const), attemptId }),
  fc.record({ type: fc.constantFrom('cancel' as const, 'restored' as const, 'retry' as const) }),
  fc.record({
    type: fc.constantFrom('authorizing' as const, 'timedOut' as const, 'takenElsewhere' as const),
    attemptId,
  }),
  fc.record({
    type: type('opened'),
    attemptId,
    order: fc.record({ state: attemptId, nonce: type('nonce-1') }),
  }),
  fc.record({ type: type('refused'), attemptId, error }),
  fc.record({ type: type('returned'), attemptId, result }),
  fc.record({ type: type('claimed'), attemptId, isFirst: fc.boolean() }),
  fc.record({ type: type('completed'), attemptId, completion: fc.record({ txId: type('tx-1') }) }),
)

/** Throws the shortest history that has a step for which something does not hold. */
const always = (
  holds: (before: LoginState, event: LoginEvent, step: ReturnType<typeof loginTransition>) => boolean,
) =>
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (history) => {
      let state: LoginState = { status: 'idle' }
      return history.every((happened) => {
        const before = state
        const step = loginTransition(before, happened)
        state = step[0]
        return holds(before, happened, step)
      })
    }),
    { numRuns: 2000 },
  )

it('has a code exchanged only by a claim that was the first, or again when the person asks after a lost answer', () => {
  expect(() =>
    always(
      (before, happened, [next, effects]) =>
        !effects.some(({ type: effect }) => effect === 'complete') ||
        (next.status === 'completing' &&
          ((before.status === 'checking' &&
            happened.type === 'claimed' &&
            happened.isFirst &&
            before.returned.type === 'authorized' &&
            before.returned.code === next.code) ||
            (before.status === 'completing' && happened.type === 'retry' && before.notice !== undefined) ||
            (happened.type === 'resume' && next.code === undefined))),
    ),
  ).not.toThrow()
})

it('succeeds only by what the site’s server says', () => {
  expect(() =>
    always(
      (before, happened, [next]) =>
        next.status !== 'succeeded' ||
        next === before ||
        (before.status === 'completing' && happened.type === 'completed'),
    ),
  ).not.toThrow()
})

it('begins a login only when the person asks', () => {
  expect(() =>
    always(
      (_, happened, [, effects]) =>
        !effects.some(({ type: effect }) => effect === 'open') || happened.type === 'start',
    ),
  ).not.toThrow()
})

it('calls the SDK only for the login that the server opened for this attempt', () => {
  expect(() =>
    always(
      (before, happened, [next, effects]) =>
        !effects.some(({ type: effect }) => effect === 'authorize') ||
        (before.status === 'preparing' &&
          happened.type === 'opened' &&
          happened.attemptId === before.attemptId &&
          next.status === 'opening' &&
          next.attemptId === happened.order.state),
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
  const isCommand = (happened: LoginEvent) => happened.type === 'start' || happened.type === 'resume'
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

it('listens no more once it is over', () => {
  const isOpen = ({ status }: LoginState) => status === 'opening' || status === 'away'
  expect(() =>
    always(
      (before, _, [next, effects]) =>
        !isOpen(before) || isOpen(next) || effects.some((effect) => effect.type === 'unlisten'),
    ),
  ).not.toThrow()
})

it('remembers that it completes as long as it does, and no longer', () => {
  expect(() =>
    always((before, _, [next, effects]) => {
      if (before.status !== 'completing' || next.status === 'completing') return true
      return effects.some(({ type: effect }) => effect === 'unmark')
    }),
  ).not.toThrow()
})
