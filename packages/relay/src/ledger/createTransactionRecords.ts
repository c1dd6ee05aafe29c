import { changeRecord } from '../store/changeRecord.ts'
import type { RecordBody, RecordPlace, Store, StoredRecord } from '../store/Store.ts'
import { fromRecord } from './fromRecord.ts'
import type { IssuedTransaction } from './IssuedTransaction.ts'
import type { KeptTransaction } from './KeptTransaction.ts'
import { toRecord } from './toRecord.ts'
import type { TransactionEvent } from './TransactionEvent.ts'
import { transitionAll } from './transitionAll.ts'

/** The records of transactions. All that writes or reads them rejects where the store does. */
export interface TransactionRecords {
  readonly placeOf: (txId: string) => RecordPlace
  readonly create: (transaction: IssuedTransaction) => Promise<void>
  readonly read: (txId: string) => Promise<KeptTransaction | undefined>
  /**
   * Lets things happen to a transaction, in one write; resolves when what became of it is durable. Each follows from the one
   * before: where that meant nothing, it does not happen.
   */
  readonly tell: (txId: string, ...events: readonly TransactionEvent[]) => Promise<void>
  /**
   * What its record becomes by that. Pure, to be written with other records.
   *
   * @param issued what is taken for it where there is no record
   */
  readonly changeBy: (
    events: readonly TransactionEvent[],
    record: StoredRecord | undefined,
    issued?: IssuedTransaction,
  ) => RecordBody | undefined
}

/** Records in a store. */
export const createTransactionRecords = (
  store: Pick<Store, 'read' | 'write'>,
  keepMs: number,
): TransactionRecords => {
  const placeOf = (txId: string) => ({ kind: 'transaction', key: txId }) as const
  const change = async (txId: string, to: (record: StoredRecord | undefined) => RecordBody | undefined) => {
    const { kind, key } = placeOf(txId)
    await changeRecord(store, kind, key, to)
  }

  const begun = (transaction: IssuedTransaction): KeptTransaction => ({
    transaction,
    state: { status: 'issued' },
  })
  const changeBy: TransactionRecords['changeBy'] = (events, record, issued) => {
    const kept = record ? fromRecord(record) : issued && begun(issued)
    if (!kept) return undefined
    const state = transitionAll(kept.state, events)
    return record && state === kept.state ? undefined : toRecord({ ...kept, state }, keepMs)
  }

  return {
    placeOf,
    create: (transaction) => change(transaction.txId, (record) => changeBy([], record, transaction)),
    read: async (txId) => {
      const { kind, key } = placeOf(txId)
      const record = await store.read(kind, key)
      return record && fromRecord(record)
    },
    tell: (txId, ...events) => change(txId, (record) => changeBy(events, record)),
    changeBy,
  }
}
