import { catalogue } from '@kakao-cert/codes'
import { describe, expect, it } from 'vitest'
import { events, fixtureNowMs as nowMs, states } from './ledgerFixtures.ts'
import { maxRefused, recoverAfterMs, refusedForMs, resultMs } from './limits.ts'
import type { TransactionEvent } from './TransactionEvent.ts'
import type { TransactionState } from './TransactionState.ts'
import { transition } from './transition.ts'

type Status = TransactionState['status']

// What each event leads to; where nothing stands, it means nothing and the state is the same object.
const table: Readonly<Record<TransactionEvent['type'], Partial<Record<Status, Status>>>> = {
  signed: { issued: 'signed' },
  claimed: { signed: 'verifying', verified: 'reading', completed: 'delivering' },
  verified: { signed: 'verified', verifying: 'verified', failed: 'failed' },
  read: { verified: 'completed', reading: 'completed' },
  refused: { verifying: 'signed', reading: 'verified' },
  lost: { verifying: 'signed', reading: 'verified', delivering: 'completed' },
  mismatched: { verified: 'failed', reading: 'failed' },
  overdue: { signed: 'failed', verified: 'failed' },
  delivered: { completed: 'delivered', delivering: 'delivered' },
}

const cases = Object.values(events).flatMap((event) =>
  Object.values(states).map((state) => [state.status, event.type, table[event.type][state.status]] as const),
)

it.each(cases)('%s, %s: %s', (status, type, expected) => {
  const state = states[status]
  const next = transition(state, events[type])
  expect([next === state, next.status]).toEqual([expected === undefined, expected ?? status])
})

const refusedWith = (code: string): TransactionEvent => ({
  ...events.refused,
  error: { surface: 'rest', code },
})
const afterLoss = { lost: 1, refused: 0, notBeforeMs: nowMs }

describe.each([
  ['verifying', 'signed', 'E2008', 'E2013'],
  ['reading', 'verified', 'E2018', 'E2017'],
] as const)('%s', (status, open, spent, tooLate) => {
  const state = states[status]
  const recovering = { ...state, tries: afterLoss }

  it('is tried once more after its answer was lost, a little later', () => {
    const next = transition(state, events.lost)
    expect(next).toEqual({
      ...states[open],
      tries: { lost: 1, refused: 0, notBeforeMs: nowMs + recoverAfterMs },
    })
    const early = { ...events.claimed, nowMs: nowMs + recoverAfterMs - 1 }
    expect(transition(next, early)).toBe(next)
    expect(transition(next, { ...early, nowMs: nowMs + recoverAfterMs })).toMatchObject({ status })
  })

  it('fails when the answer of the recovery is lost as well', () => {
    expect(transition(recovering, events.lost)).toMatchObject({
      status: 'failed',
      error: { surface: 'rest', code: spent, reason: 'answerLost' },
    })
  })

  it('says that the answer was lost when the recovery is refused for good', () => {
    expect(transition(recovering, refusedWith(spent))).toMatchObject({
      status: 'failed',
      error: { surface: 'rest', code: spent, reason: 'answerLost' },
    })
    expect(transition(state, refusedWith(spent))).toMatchObject({
      status: 'failed',
      error: { surface: 'rest', code: spent },
    })
    expect(transition(state, refusedWith(spent))).not.toHaveProperty('error.reason')
  })

  it.each(
    catalogue.filter(({ surface }) => surface === 'rest').map(({ code, ...row }) => [code, row] as const),
  )('refused with %s does as the columns say', (code, { transaction, retry }) => {
    const isFinal = transaction === 'dead' || retry === 'never'
    const tries = { lost: 0, refused: 1, notBeforeMs: nowMs + 1000, error: { surface: 'rest', code } }
    expect(transition(state, refusedWith(code))).toMatchObject(
      isFinal ? { status: 'failed', error: { surface: 'rest', code } } : { status: open, tries },
    )
  })

  it('ends with a code that nobody knows', () => {
    expect(transition(state, refusedWith('E7777'))).toMatchObject({
      status: 'failed',
      error: { code: 'E7777' },
    })
  })

  it('is refused longer each time, and not without end', () => {
    const waits: number[] = []
    let at: TransactionState = state
    while (at.status !== 'failed') {
      const next = transition(at, events.refused)
      if ('tries' in next) waits.push(next.tries.notBeforeMs - nowMs)
      at = next.status === 'failed' ? next : { ...state, tries: 'tries' in next ? next.tries : state.tries }
    }
    expect(waits).toHaveLength(maxRefused - 1)
    expect(waits.slice(0, 7)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000])
    expect(at.error).toEqual(events.refused.error)
    expect(refusedForMs(1000)).toBe(30_000)
  })

  it.each(['lost', 'refused'] as const)('does not hear that another call was %s', (type) => {
    expect(transition(state, { ...events[type], claimId: 'claim-0' })).toBe(state)
  })

  it('is claimed no more when it is too late', () => {
    const at = (ms: number) => transition(states[open], { ...events.claimed, nowMs: nowMs + ms })
    expect(at(resultMs)).toMatchObject({ status })
    expect(at(resultMs + 1)).toBe(states[open])
  })

  it('is over ten minutes after the signature, and not before', () => {
    const at = (ms: number) => transition(states[open], { type: 'overdue', nowMs: nowMs + ms })
    expect(at(resultMs)).toBe(states[open])
    expect(at(resultMs + 1)).toMatchObject({ status: 'failed', error: { surface: 'rest', code: tooLate } })
  })
})

describe('a signature', () => {
  const { signature } = states.verified
  const late = { type: 'verified', signature: { signedData: 'late' } } as const

  it('is taken from the first call though the recovery is under way', () => {
    const recovering = { ...states.verifying, tries: afterLoss }
    const next = transition(recovering, events.verified)
    expect(next).toEqual({ ...states.verified, tries: { lost: 0, refused: 0, notBeforeMs: 0 } })
    expect(transition(next, refusedWith('E2008'))).toBe(next)
  })

  it('is kept by an outcome that is a failure, which stays one', () => {
    const next = transition(states.failed, events.verified)
    expect(next).toEqual({ ...states.failed, signature })
    expect(transition(next, late)).toBe(next)
  })

  it('is kept by whatever fails after it', () => {
    for (const next of [
      transition({ ...states.reading, tries: afterLoss }, events.lost),
      transition(states.reading, refusedWith('E2018')),
      transition(states.verified, events.mismatched),
      transition(states.verified, events.overdue),
    ])
      expect(next).toMatchObject({ status: 'failed', signature })
  })

  it('is never replaced', () => {
    for (const status of ['verified', 'reading', 'completed', 'delivering', 'delivered'] as const)
      expect(transition(states[status], late)).toBe(states[status])
  })
})

it('what was handed over stays so: a second answer is not heard', () => {
  expect(transition(states.delivered, { type: 'delivered', result: 'other' })).toBe(states.delivered)
})
