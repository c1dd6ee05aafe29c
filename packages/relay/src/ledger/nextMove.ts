import type { CertError, Outcome } from '@kakao-cert/protocol'
import { Personal } from '../personal/Personal.ts'
import type { KeptTransaction } from './KeptTransaction.ts'
import { resultMs } from './limits.ts'
import type { OnceStep } from './steps.ts'
import type { TransactionEvent } from './TransactionEvent.ts'
import type { Tries } from './TransactionState.ts'
import type { Verified } from './Verified.ts'

/** What a caller who wants the outcome of a transaction does next. */
export type Move =
  | { readonly type: 'answer'; readonly outcome: Outcome<Verified> }
  /** Claims the step, and makes the call. */
  | { readonly type: 'take'; readonly step: OnceStep }
  | { readonly type: 'tell'; readonly event: TransactionEvent }
  /** Waits until then for somebody else, or for the time that a recovery waits. */
  | { readonly type: 'wait'; readonly untilMs: number }

const refused = (error: CertError): Move => ({ type: 'answer', outcome: { ok: false, error } })

const takeOrWait = (step: OnceStep, signedAtMs: number, tries: Tries, nowMs: number): Move => {
  if (nowMs - signedAtMs > resultMs) return { type: 'tell', event: { type: 'overdue', nowMs } }
  if (nowMs >= tries.notBeforeMs) return { type: 'take', step }
  return tries.error ? refused(tries.error) : { type: 'wait', untilMs: tries.notBeforeMs }
}

/** Decides from what is kept and the time alone, so that every process decides the same. */
export const nextMove = ({ transaction, state }: KeptTransaction, nowMs: number): Move => {
  switch (state.status) {
    case 'issued':
      return refused({ surface: 'rest', code: nowMs < transaction.validUntilMs ? 'E2006' : 'E2007' })
    case 'signed':
      return takeOrWait('verify', state.signedAtMs, state.tries, nowMs)
    case 'verified':
      return takeOrWait('signerInfo', state.signedAtMs, state.tries, nowMs)
    case 'verifying':
    case 'reading': {
      const { id, leaseUntilMs } = state.claim
      return nowMs < leaseUntilMs
        ? { type: 'wait', untilMs: leaseUntilMs }
        : { type: 'tell', event: { type: 'lost', claimId: id, nowMs } }
    }
    case 'completed':
    case 'delivering':
    case 'delivered': {
      const { txId, product, settleId, signData } = transaction
      const { signature, signer, signedAtMs } = state
      const value = { txId, product, settleId, signData, signature, signer: new Personal(signer), signedAtMs }
      return { type: 'answer', outcome: { ok: true, value } }
    }
    case 'failed':
      return refused(state.error)
  }
}
