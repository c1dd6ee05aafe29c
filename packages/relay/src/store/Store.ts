/** What a record is about. */
export type RecordKind = 'session' | 'transaction' | 'counter' | 'idempotency'

/** Names one record. */
export interface RecordPlace {
  readonly kind: RecordKind
  /** Holds no personal data: it stands in the store as it is. */
  readonly key: string
}

/** What stands in a record. */
export interface RecordBody {
  readonly value: string
  /** When somebody has to look at it again, in milliseconds since 1970; `listDue` finds it then. */
  readonly dueAtMs?: number
  /** From when on it may be erased, in milliseconds since 1970. */
  readonly expiresAtMs: number
}

/** A record as it was read. */
export interface StoredRecord extends RecordPlace, RecordBody {
  /** 1 when it was made; one more with each change. */
  readonly version: number
}

/** What a record shall be, provided that nobody has changed it meanwhile. */
export interface RecordChange extends RecordPlace, RecordBody {
  /** The version that it has now; 0 where it must not be there yet. */
  readonly version: number
}

/** Told of a record that was changed, by whatever instance. */
export type RecordListener = (place: RecordPlace) => void

/**
 * Where a relay keeps what must outlive a request. Records are changed by comparing their version, and by nothing else: what
 * may happen once only is decided by pure functions over a record, and whoever writes first has decided.
 *
 * Every call rejects where the store cannot be reached. After a `write` that rejected it is not known whether it was done.
 */
export interface Store {
  /** A record that has expired is given until it is erased. */
  readonly read: (kind: RecordKind, key: string) => Promise<StoredRecord | undefined>
  /**
   * Makes all of the changes, or none: false where a record has another version than the expected one. Once it resolves,
   * the changes outlive the process and the machine's power. A record may be named once.
   */
  readonly write: (changes: readonly RecordChange[]) => Promise<boolean>
  /** What is due at or before a time, earliest first. */
  readonly listDue: (kind: RecordKind, nowMs: number, limit: number) => Promise<readonly StoredRecord[]>
  /** Erases what has expired at or before a time, and answers with how many records that were. */
  readonly erase: (nowMs: number) => Promise<number>
  /**
   * Tells of every change from now on, at least once, after it can be read. Erasing is no change.
   *
   * @returns stops telling
   */
  readonly watch: (listener: RecordListener) => () => void
  readonly isReady: () => Promise<boolean>
  /** Ends what has begun, and lets go of files and connections. */
  readonly close: () => Promise<void>
}
