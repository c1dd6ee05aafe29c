import type { TimelineEntry } from '@kakao-cert/protocol/sandbox'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import type { Table } from './Table.ts'

/** All that a store holds but the settings. */
export interface StoredRun {
  readonly sessions: readonly WindowSession[]
  readonly transactions: readonly RestTransaction[]
  readonly timelines: Readonly<Record<string, readonly TimelineEntry[]>>
}

/**
 * Where a sandbox keeps its sessions, REST transactions, timelines and settings. Synchronous: a process has its store to
 * itself. A row is dropped when it was kept long enough, or when more than `maxKept` came after it.
 */
export interface Store {
  readonly sessions: Table<WindowSession>
  readonly transactions: Table<RestTransaction>
  /** Adds to what happened to a transaction, of which the newest `maxEntries` are kept. */
  readonly addEntry: (txId: string, entry: TimelineEntry) => void
  /** Oldest first. */
  readonly listEntries: (txId: string) => readonly TimelineEntry[]
  /** The highest revision that was ever put; it never goes back, not even where rows are removed. */
  readonly lastRevision: () => number
  /** Removes what may be dropped before a time. */
  readonly removeKeptBefore: (timeMs: number) => void
  /** Puts these rows, oldest first, in the place of all; all or nothing. Counts as one revision; settings stay. */
  readonly replace: (run: StoredRun) => void
  readonly readSetting: (name: string) => unknown
  readonly writeSetting: (name: string, value: unknown) => void
  readonly close: () => void
}

/** A run in which nothing happened. */
export const emptyRun: StoredRun = { sessions: [], transactions: [], timelines: {} }

/** How many entries of a timeline are kept. */
export const maxEntries = 100
