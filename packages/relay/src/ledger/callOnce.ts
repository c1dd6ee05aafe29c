import type { RestOutcome } from '../rest/RestOutcome.ts'
import { isInTime } from './isInTime.ts'
import type { IssuedTransaction } from './IssuedTransaction.ts'
import type { LedgerParts } from './LedgerParts.ts'
import { outcomes } from './outcomes.ts'
import type { TransactionEvent } from './TransactionEvent.ts'
import type { Claim } from './TransactionState.ts'

/** Makes the call that was claimed, and tells what came of it. Never rejects. */
export const callOnce = async (
  status: 'verifying' | 'reading',
  { txId, product }: IssuedTransaction,
  claim: Claim,
  { rest, clock, report }: Pick<LedgerParts, 'rest' | 'clock' | 'report'>,
): Promise<TransactionEvent> => {
  const claimId = claim.id
  const toEvent = <T>(answer: RestOutcome<T>, succeed: (value: T) => TransactionEvent): TransactionEvent => {
    if (answer.ok) return succeed(answer.value)
    return answer.sent === 'unknown'
      ? { type: 'lost', claimId, nowMs: clock.now() }
      : { type: 'refused', claimId, error: answer.error, nowMs: clock.now() }
  }

  // The store has taken long: others would have taken over before the answer is here.
  if (!isInTime(claim, { clock, rest }))
    return { type: 'refused', claimId, error: outcomes.unreached.error, nowMs: clock.now() }
  try {
    return status === 'verifying'
      ? toEvent(await rest.verify(product, txId), (signature) => ({ type: 'verified', signature }))
      : toEvent(await rest.signerInfo(product, txId), (signer) => ({
          type: 'read',
          signer: signer.reveal(),
        }))
  } catch (error) {
    report(error)
    return { type: 'lost', claimId, nowMs: clock.now() }
  }
}
