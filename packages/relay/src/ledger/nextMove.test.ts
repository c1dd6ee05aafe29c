import { describe, expect, it } from 'vitest'
import { fixtureNowMs as nowMs, issued, states } from './ledgerFixtures.ts'
import { resultMs } from './limits.ts'
import { nextMove } from './nextMove.ts'
import type { TransactionState } from './TransactionState.ts'

const moveAt = (state: TransactionState, afterMs = 0) =>
  nextMove({ transaction: issued, state }, nowMs + afterMs)

const answer = (code: string) => ({
  type: 'answer',
  outcome: { ok: false, error: { surface: 'rest', code } },
})

it('waits for the signature, and says when its time is over', () => {
  expect(moveAt(states.issued)).toEqual(answer('E2006'))
  expect(moveAt(states.issued, 299_999)).toEqual(answer('E2006'))
  expect(moveAt(states.issued, 300_000)).toEqual(answer('E2007'))
})

describe.each([
  ['signed', 'verifying', 'verify'],
  ['verified', 'reading', 'signerInfo'],
] as const)('%s', (open, claimed, step) => {
  const withTries = (tries: object): TransactionState => ({
    ...states[open],
    tries: { lost: 0, refused: 0, notBeforeMs: nowMs + 1000, ...tries },
  })

  it(`takes ${step}, until ten minutes after the signature`, () => {
    expect(moveAt(states[open])).toEqual({ type: 'take', step })
    expect(moveAt(states[open], resultMs)).toEqual({ type: 'take', step })
    const event = { type: 'overdue', nowMs: nowMs + resultMs + 1 }
    expect(moveAt(states[open], resultMs + 1)).toEqual({ type: 'tell', event })
  })

  it('waits with a recovery, and takes it then', () => {
    const state = withTries({ lost: 1 })
    expect(moveAt(state)).toEqual({ type: 'wait', untilMs: nowMs + 1000 })
    expect(moveAt(state, 1000)).toEqual({ type: 'take', step })
  })

  it('answers with a refusal until the service may be asked again', () => {
    const state = withTries({ refused: 1, error: { surface: 'rest', code: 'E0002' } })
    expect(moveAt(state, 999)).toEqual(answer('E0002'))
    expect(moveAt(state, 1000)).toEqual({ type: 'take', step })
  })

  it('waits for whoever is at it, and takes him for dead after the lease', () => {
    expect(moveAt(states[claimed])).toEqual({ type: 'wait', untilMs: nowMs + 15_000 })
    const event = { type: 'lost', claimId: 'claim-1', nowMs: nowMs + 15_000 }
    expect(moveAt(states[claimed], 15_000)).toEqual({ type: 'tell', event })
  })
})

it.each(['completed', 'delivering', 'delivered'] as const)(
  '%s is answered with what was verified',
  (status) => {
    const move = moveAt(states[status], 10 * resultMs)
    const { txId, product, settleId, signData } = issued
    const { signedAtMs, signature } = states[status]
    expect(move).toMatchObject({
      type: 'answer',
      outcome: { ok: true, value: { txId, product, settleId, signData, signedAtMs, signature } },
    })
    const signer = move.type === 'answer' && move.outcome.ok ? move.outcome.value.signer.reveal() : undefined
    expect(signer).toEqual(states[status].signer)
    expect(JSON.stringify(move)).not.toContain('홍길동')
  },
)

it('failed is answered with its code, for ever', () => {
  expect(moveAt(states.failed, 10 * resultMs)).toEqual(answer('E2008'))
})
