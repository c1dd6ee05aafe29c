import type { Outcome } from '@kakao-cert/protocol'
import { callOnce } from './callOnce.ts'
import { follow, type Look } from './follow.ts'
import { isAsIssued } from './isAsIssued.ts'
import type { KeptTransaction } from './KeptTransaction.ts'
import type { LedgerParts } from './LedgerParts.ts'
import { nextMove } from './nextMove.ts'
import { outcomes } from './outcomes.ts'
import { untilWritten } from './untilWritten.ts'
import type { Verified } from './Verified.ts'

// Longer than a call, so that who holds a claim has told what came of it before it is taken for dead. The rest is for
// the store, and for clocks of several servers that differ.
const leaseBeyondCallMs = 5000

/** How long a claim of a call holds, in milliseconds. */
export const leaseMsOf = ({ timeoutMs }: { readonly timeoutMs: number }): number =>
  timeoutMs + leaseBeyondCallMs

/** Leads a transaction to its outcome, move by move, until a time. */
export const createCompletion = (parts: LedgerParts) => {
  const { records, clock, rest, readSigned, createId } = parts
  const leaseMs = leaseMsOf(rest)

  return async (txId: string, untilMs: number): Promise<Outcome<Verified>> => {
    let heldId: string | undefined

    const take = async ({ transaction, state }: KeptTransaction) => {
      // Before the last step, and whenever somebody comes so far: it is cheap, and so needs no place in the record.
      if (state.status === 'verified' && !(await isAsIssued(transaction, state.signature, readSigned)))
        return records.tell(txId, { type: 'mismatched' })
      // Set before the write: where that rejects it may have been done all the same, which the next look tells.
      heldId = createId()
      const nowMs = clock.now()
      const claim = { id: heldId, leaseUntilMs: nowMs + leaseMs }
      return records.tell(txId, { type: 'claimed', claim, nowMs })
    }

    const look = async (found: KeptTransaction | undefined): Promise<Look<Outcome<Verified>>> => {
      if (!found) return { type: 'answer', value: outcomes.unknown }
      const { transaction, state } = found
      const isCall = state.status === 'verifying' || state.status === 'reading'
      if (isCall && state.claim.id === heldId) {
        heldId = undefined
        const event = await callOnce(state.status, transaction, state.claim, parts)
        await untilWritten(() => records.tell(txId, event), parts)
        return { type: 'again' }
      }
      const move = nextMove(found, clock.now())
      if (move.type === 'answer') return { type: 'answer', value: move.outcome }
      if (move.type === 'wait') return move
      await (move.type === 'take' ? take(found) : records.tell(txId, move.event))
      return { type: 'again' }
    }

    return (await follow(parts, txId, untilMs, look)) ?? outcomes.unreached
  }
}
