import type { RestTransaction } from '../rest/RestTransaction.ts'
import type { WindowSession } from '../window/WindowSession.ts'

/** Where a sandbox keeps its sessions, REST transactions and settings. Synchronous: a process has its store to itself. */
export interface Store {
  readonly get: (id: string) => WindowSession | undefined
  readonly findByIdempotencyKey: (key: string) => WindowSession | undefined
  readonly findByTxId: (txId: string) => WindowSession | undefined
  /** Newest first, at most `limit`. */
  readonly listByPerson: (personId: string, limit: number) => readonly WindowSession[]
  /** Sessions that a person or a deadline can still change, newest first. */
  readonly listLive: () => readonly WindowSession[]
  readonly put: (session: WindowSession) => void
  readonly getTransaction: (txId: string) => RestTransaction | undefined
  /** Newest first, at most `limit`. */
  readonly listTransactionsByPerson: (personId: string, limit: number) => readonly RestTransaction[]
  readonly putTransaction: (transaction: RestTransaction) => void
  /** The highest revision that was ever put; it never goes back, not even where sessions are removed. */
  readonly lastRevision: () => number
  /** Removes sessions that expired, and transactions that were kept long enough, before a time. */
  readonly removeExpiredBefore: (timeMs: number) => void
  /** Removes all sessions and transactions, which counts as one revision. Settings stay. */
  readonly clear: () => void
  readonly readSetting: (name: string) => unknown
  readonly writeSetting: (name: string, value: unknown) => void
  readonly close: () => void
}
