import { expect, it } from 'vitest'
import { events, states } from './ledgerFixtures.ts'
import type { TransactionEvent } from './TransactionEvent.ts'
import type { TransactionState } from './TransactionState.ts'
import { transitionAll } from './transitionAll.ts'

const { claim } = events.claimed

it.each<[TransactionState, TransactionEvent, TransactionState]>([
  [states.issued, events.signed, { ...states.verifying, claim }],
  [states.verifying, events.verified, { ...states.reading, claim }],
  [states.reading, events.read, { ...states.delivering, claim }],
])('$0.status, $1.type: goes on in the same write', (state, event, after) => {
  expect(transitionAll(state, [event, events.claimed])).toEqual(after)
})

it.each<[TransactionState, TransactionEvent]>([
  // Somebody else was faster, and goes on with it.
  [states.signed, events.signed],
  [states.verified, events.verified],
  [states.completed, events.read],
  // A write that was done though it rejected is tried again.
  [{ ...states.reading, claim }, events.verified],
  [{ ...states.delivering, claim }, events.read],
])('$0.status, $1.type: what means nothing leads to nothing', (state, event) => {
  expect(transitionAll(state, [event, events.claimed])).toBe(state)
})

it('keeps a signature that comes late, and goes no further', () => {
  const { signature } = states.verified
  expect(transitionAll(states.failed, [events.verified, events.claimed])).toEqual({
    ...states.failed,
    signature,
  })
})
