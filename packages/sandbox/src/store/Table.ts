import type { TimelineEntry } from '@kakao-cert/protocol/sandbox'

/** What a store has to know of a row to find it and to drop it again. */
export interface RowFacts {
  readonly id: string
  readonly txId: string
  readonly idempotencyKey?: string | undefined
  readonly personId?: string | undefined
  /** Whether a person, a call or a deadline can still change it. */
  readonly isOpen: boolean
  readonly startedAtMs: number
  /** From here on it may be dropped. */
  readonly keptUntilMs: number
  readonly revision: number
}

/** Rows of one kind. Every list is newest first. */
export interface Table<T> {
  readonly get: (id: string) => T | undefined
  readonly findByTxId: (txId: string) => T | undefined
  readonly findByIdempotencyKey: (key: string) => T | undefined
  /** At most `limit`. */
  readonly listByPerson: (personId: string, limit: number) => readonly T[]
  readonly listOpen: () => readonly T[]
  /** All where no limit is given. */
  readonly list: (limit?: number) => readonly T[]
  readonly count: () => number
  /** With what happened, for its timeline: both or none. */
  readonly put: (row: T, entry?: TimelineEntry) => void
}
