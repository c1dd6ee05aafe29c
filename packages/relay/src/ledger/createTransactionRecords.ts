import { changeRecord } from '../store/changeRecord.ts'
import type { Store } from '../store/Store.ts'
import { fromRecord } from './fromRecord.ts'
import type { IssuedTransaction } from './IssuedTransaction.ts'
import type { KeptTransaction } from './KeptTransaction.ts'
import { toRecord } from './toRecord.ts'
import type { TransactionEvent } from './TransactionEvent.ts'
import { transition } from './transition.ts'

/** The records of transactions. All reject where the store does. */
export interface TransactionRecords {
  readonly create: (transaction: IssuedTransaction) => Promise<void>
  readonly read: (txId: string) => Promise<KeptTransaction | undefined>
  /** Lets something happen to a transaction; resolves when what became of it is durable. */
  readonly tell: (txId: string, event: TransactionEvent) => Promise<void>
}

/** Records in a store. */
export const createTransactionRecords = (
  store: Pick<Store, 'read' | 'write'>,
  keepMs: number,
): TransactionRecords => ({
  create: async (transaction) => {
    await changeRecord(store, 'transaction', transaction.txId, (record) =>
      record ? undefined : toRecord({ transaction, state: { status: 'issued' } }, keepMs),
    )
  },
  read: async (txId) => {
    const record = await store.read('transaction', txId)
    return record && fromRecord(record)
  },
  tell: async (txId, event) => {
    await changeRecord(store, 'transaction', txId, (record) => {
      if (!record) return undefined
      const { transaction, state } = fromRecord(record)
      const next = transition(state, event)
      return next === state ? undefined : toRecord({ transaction, state: next }, keepMs)
    })
  },
})
