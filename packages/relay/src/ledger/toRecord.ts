import type { RecordBody } from '../store/Store.ts'
import type { KeptTransaction } from './KeptTransaction.ts'
import { resultMs, takeOverMs } from './limits.ts'
import type { TransactionState } from './TransactionState.ts'

/** When somebody has to go on with it, should whoever does it now be gone. */
const dueAtMs = (state: TransactionState): number | undefined => {
  if (state.status === 'verifying' || state.status === 'reading') return state.claim.leaseUntilMs
  if (state.status !== 'signed' && state.status !== 'verified') return undefined
  // Nobody may ever ask for it again, and the service keeps a signature for ten minutes only.
  return Math.max(state.tries.notBeforeMs, state.signedAtMs + takeOverMs)
}

/** What stands in the store of a transaction that is kept for `keepMs` after nothing can come of it any more. */
export const toRecord = ({ transaction, state }: KeptTransaction, keepMs: number): RecordBody => {
  const due = dueAtMs(state)
  return {
    value: JSON.stringify({ transaction, state }),
    expiresAtMs: transaction.validUntilMs + resultMs + keepMs,
    ...(due !== undefined && { dueAtMs: due }),
  }
}
