import type { Outcome } from '@kakao-cert/protocol'
import { callOnce } from './callOnce.ts'
import { deliveryMs } from './createDelivery.ts'
import { follow, type Look } from './follow.ts'
import { isAsIssued } from './isAsIssued.ts'
import { isInTime } from './isInTime.ts'
import type { KeptTransaction } from './KeptTransaction.ts'
import type { LedgerParts } from './LedgerParts.ts'
import { nextMove } from './nextMove.ts'
import { outcomes } from './outcomes.ts'
import type { TransactionEvent } from './TransactionEvent.ts'
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
  const { records, claims, clock, rest, readSigned, isAwaited } = parts
  const leaseMs = leaseMsOf(rest)

  return async (txId: string, untilMs: number): Promise<Outcome<Verified>> => {
    let isJudged = false

    /** Whether what was signed is what was issued. Judged once here; it is cheap, and so needs no place in the record. */
    const judge = async ({ transaction, state }: KeptTransaction): Promise<boolean> => {
      if (!('signature' in state) || !state.signature || isJudged) return true
      isJudged = await isAsIssued(transaction, state.signature, readSigned)
      return isJudged
    }

    /** What a call has led to, and that this process goes on with what is next: one write, so that the disk is waited for once. */
    const tellAndGoOn = (event: TransactionEvent): Promise<void> => {
      if (event.type === 'verified') return records.tell(txId, event, claims.make(leaseMs))
      return event.type === 'read' && isAwaited(txId)
        ? records.tell(txId, event, claims.make(deliveryMs))
        : records.tell(txId, event)
    }

    const look = async (found: KeptTransaction | undefined): Promise<Look<Outcome<Verified>>> => {
      if (!found) return { type: 'answer', value: outcomes.unknown }
      const { transaction, state } = found
      const isCall = state.status === 'verifying' || state.status === 'reading'
      if (isCall && claims.isOurs(state.claim)) {
        // Where it can't be judged it is tried again, as long as there is time for the call.
        if (isInTime(state.claim, parts) && !(await judge(found))) {
          await records.tell(txId, { type: 'mismatched' })
          return { type: 'again' }
        }
        claims.use(state.claim)
        const event = await callOnce(state.status, transaction, state.claim, parts)
        await untilWritten(() => tellAndGoOn(event), parts)
        return { type: 'again' }
      }
      const move = nextMove(found, clock.now())
      if (move.type === 'answer') return { type: 'answer', value: move.outcome }
      if (move.type === 'wait') return move
      if (move.type === 'tell') await records.tell(txId, move.event)
      else await records.tell(txId, (await judge(found)) ? claims.make(leaseMs) : { type: 'mismatched' })
      return { type: 'again' }
    }

    return (await follow(parts, txId, untilMs, look)) ?? outcomes.unreached
  }
}
