import type { RestReason } from './restReasons.ts'
import type { RestTransaction } from './RestTransaction.ts'

/** What a rule answers: the transaction as it is afterwards, and why it refused, if it did. */
export interface RestRuling {
  readonly transaction: RestTransaction
  readonly refused?: RestReason
}
