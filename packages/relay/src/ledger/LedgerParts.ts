import type { RestClient } from '../rest/RestClient.ts'
import type { ChangeWaiter } from './createChangeWaiter.ts'
import type { Claims } from './createClaims.ts'
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
  readonly claims: Claims
  /** Whether somebody in this process waits for what a transaction is completed to, in order to hand it over. */
  readonly isAwaited: (txId: string) => boolean
  /** Told of failures that are waited out. */
  readonly report: (error: unknown) => void
}
