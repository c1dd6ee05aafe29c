import type { WindowSession } from '../window/WindowSession.ts'

/** Where a sandbox keeps its sessions and settings. Synchronous: a process has its store to itself. */
export interface Store {
  readonly get: (id: string) => WindowSession | undefined
  readonly findByIdempotencyKey: (key: string) => WindowSession | undefined
  /** Newest first. */
  readonly listByPerson: (personId: string) => readonly WindowSession[]
  /** Sessions that a person or a deadline can still change, newest first. */
  readonly listLive: () => readonly WindowSession[]
  readonly put: (session: WindowSession) => void
  readonly lastRevision: () => number
  readonly removeExpiredBefore: (timeMs: number) => void
  readonly clear: () => void
  readonly readSetting: (name: string) => unknown
  readonly writeSetting: (name: string, value: unknown) => void
  readonly close: () => void
}
