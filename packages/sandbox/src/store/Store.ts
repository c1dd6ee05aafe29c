import type { WindowSession } from '../window/WindowSession.ts'

/** Where a sandbox keeps its sessions and settings. Synchronous: a process has its store to itself. */
export interface Store {
  readonly get: (id: string) => WindowSession | undefined
  readonly findByIdempotencyKey: (key: string) => WindowSession | undefined
  /** Newest first, at most `limit`. */
  readonly listByPerson: (personId: string, limit: number) => readonly WindowSession[]
  /** Sessions that a person or a deadline can still change, newest first. */
  readonly listLive: () => readonly WindowSession[]
  readonly put: (session: WindowSession) => void
  /** The highest revision that was ever put; it never goes back, not even where sessions are removed. */
  readonly lastRevision: () => number
  readonly removeExpiredBefore: (timeMs: number) => void
  /** Removes all sessions, which counts as one revision. Settings stay. */
  readonly clear: () => void
  readonly readSetting: (name: string) => unknown
  readonly writeSetting: (name: string, value: unknown) => void
  readonly close: () => void
}
