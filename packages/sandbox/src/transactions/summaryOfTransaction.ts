import type { TransactionSummary } from '@kakao-cert/protocol/sandbox'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import { standingOfTransaction } from './standingOfTransaction.ts'

/** A REST transaction in the list of transactions. */
export const summaryOfTransaction = (transaction: RestTransaction): TransactionSummary => {
  const { phase } = transaction
  return {
    txId: transaction.txId,
    origin: transaction.login ? 'login' : 'rest',
    settleId: transaction.settleId,
    institution: transaction.institution,
    product: transaction.product,
    title: transaction.title,
    ...(transaction.personId !== undefined && { personId: transaction.personId }),
    ...standingOfTransaction(transaction),
    startedAtMs: transaction.preparedAtMs,
    changedAtMs: transaction.changedAtMs,
    ...('validUntilMs' in phase && { validUntilMs: phase.validUntilMs }),
    revision: transaction.revision,
  }
}
