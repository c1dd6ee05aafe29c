import type { RestClient } from '../rest/RestClient.ts'
import type { ChangeWaiter } from './createChangeWaiter.ts'
import type { TransactionRecords } from './createTransactionRecords.ts'
import type { Clock } from './Clock.ts'
import type { ReadSigned } from './ReadSigned.ts'

/** What a ledger works with. */
export interface LedgerParts {
  readonly records: TransactionRecords
  readonly changes: ChangeWaiter
  readonly clock: Clock
  readonly rest: Pick<RestClient, 'verify' | 'signerInfo' | 'timeoutMs'>
  readonly readSigned: ReadSigned
  readonly createId: () => string
  /** Told of failures that are waited out. */
  readonly report: (error: unknown) => void
}
