import type { IssuedTransaction } from './IssuedTransaction.ts'
import type { TransactionState } from './TransactionState.ts'

/** A transaction as the ledger keeps it. */
export interface KeptTransaction {
  readonly transaction: IssuedTransaction
  readonly state: TransactionState
}
