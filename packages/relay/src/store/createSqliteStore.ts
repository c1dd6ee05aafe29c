import { createListeners } from './createListeners.ts'
import { openDatabase } from './openDatabase.ts'
import { orderChanges } from './orderChanges.ts'
import type { RecordChange, RecordKind, Store, StoredRecord } from './Store.ts'

interface WaitingWrite {
  readonly changes: readonly RecordChange[]
  readonly resolve: (isWritten: boolean) => void
  readonly reject: (error: unknown) => void
}

const toRecord = (row: Record<string, unknown>): StoredRecord => ({
  kind: row['kind'] as RecordKind,
  key: String(row['key']),
  version: Number(row['version']),
  value: String(row['value']),
  ...(row['due_at_ms'] !== null && { dueAtMs: Number(row['due_at_ms']) }),
  expiresAtMs: Number(row['expires_at_ms']),
})

/**
 * A store in a SQLite file, for a relay of one process; several processes share a PostgreSQL instead. What is written within
 * one turn of the event loop goes to the disk together.
 *
 * @param file path of the file, made when it is missing; `:memory:` keeps nothing
 * @throws Error with a sentence where another process has the file, another version or program wrote it, or it cannot be opened
 * @example
 * const store = createSqliteStore('relay.db')
 */
export const createSqliteStore = (file: string): Store => {
  const database = openDatabase(file)
  const listeners = createListeners()
  const select = database.prepare('SELECT * FROM record WHERE kind = ? AND key = ?')
  const selectVersion = database.prepare('SELECT version FROM record WHERE kind = ? AND key = ?')
  const selectDue = database.prepare(
    'SELECT * FROM record WHERE kind = ? AND due_at_ms <= ? ORDER BY due_at_ms LIMIT ?',
  )
  const put = database.prepare(`
    INSERT INTO record (kind, key, version, value, due_at_ms, expires_at_ms) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (kind, key) DO UPDATE SET version = excluded.version, value = excluded.value,
      due_at_ms = excluded.due_at_ms, expires_at_ms = excluded.expires_at_ms
  `)
  const remove = database.prepare('DELETE FROM record WHERE expires_at_ms <= ?')

  let waiting: WaitingWrite[] = []

  const isExpected = ({ kind, key, version }: RecordChange): boolean =>
    Number(selectVersion.get(kind, key)?.['version'] ?? 0) === version

  const apply = ({ changes }: WaitingWrite): boolean => {
    if (!changes.every(isExpected)) return false
    for (const { kind, key, version, value, dueAtMs, expiresAtMs } of changes)
      put.run(kind, key, version + 1, value, dueAtMs ?? null, expiresAtMs)
    return true
  }

  const together = <T>(work: () => T): T => {
    database.exec('BEGIN')
    try {
      const result = work()
      database.exec('COMMIT')
      return result
    } catch (error) {
      // SQLite has rolled back by itself where the disk is full.
      if (database.isTransaction) database.exec('ROLLBACK')
      throw error
    }
  }

  const writeWaiting = () => {
    const writes = waiting
    waiting = []
    if (writes.length === 0) return
    try {
      const isWritten = together(() => writes.map(apply))
      writes.forEach(({ resolve }, index) => resolve(isWritten[index] === true))
      writes.forEach(({ changes }, index) => {
        if (isWritten[index]) changes.forEach(listeners.tell)
      })
    } catch (error) {
      for (const { reject } of writes) reject(error)
    }
  }

  return {
    read: async (kind, key) => {
      const row = select.get(kind, key)
      return row && toRecord(row)
    },
    write: (changes) =>
      new Promise((resolve, reject) => {
        if (!database.isOpen) {
          reject(new Error('The store is closed.'))
          return
        }
        waiting.push({ changes: orderChanges(changes), resolve, reject })
        if (waiting.length === 1) setImmediate(writeWaiting)
      }),
    listDue: async (kind, nowMs, limit) => selectDue.all(kind, nowMs, limit).map(toRecord),
    erase: async (nowMs) => Number(remove.run(nowMs).changes),
    watch: listeners.add,
    isReady: async () => database.isOpen,
    close: async () => {
      if (!database.isOpen) return
      writeWaiting()
      database.close()
    },
  }
}
