import type { RecordBody, RecordPlace, StoredRecord } from '../store/Store.ts'
import type { IssuedTransaction } from './IssuedTransaction.ts'
import type { Ledger } from './Ledger.ts'

/** That a person has signed, to be written with other records, or alone. */
export interface Signing extends RecordPlace {
  /**
   * What the record of the transaction becomes: signed, and this process has the right to verify. Pure.
   *
   * @param signedAtMs when that was known here
   * @param issued the transaction, taken into the ledger where it is not there yet
   */
  readonly change: (
    record: StoredRecord | undefined,
    signedAtMs: number,
    issued?: IssuedTransaction,
  ) => RecordBody | undefined
}

/**
 * The ledger as the rest of the relay has it: who hears of a signature begins with what is next in the same write. Others wait
 * for it as for any claim, so `complete` or `deliver` has to follow.
 */
export interface RelayLedger extends Ledger {
  readonly signing: (txId: string) => Signing
  /** Writes that alone. */
  readonly begin: (txId: string, signedAtMs: number) => Promise<void>
}
