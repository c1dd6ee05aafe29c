import type { DatabaseSync } from 'node:sqlite'
import { maxKept } from '../store/maxKept.ts'
import type { RowFacts, Table } from '../store/Table.ts'

interface Options<T> {
  readonly database: DatabaseSync
  readonly name: 'sessions' | 'transactions'
  readonly factsOf: (row: T) => RowFacts
}

/** A table that can be emptied. */
export interface SqliteTable<T> extends Table<T> {
  readonly put: (row: T) => void
  readonly removeKeptBefore: (timeMs: number) => void
  readonly clear: () => void
  readonly highestRevision: () => number
}

// Looking for what is too much costs more than a few rows too many.
const putsBetweenSweeps = 500

/** Makes the table of a kind of rows in a new file. */
export const tableSchema = (name: string): string => `
  CREATE TABLE ${name} (
    id TEXT PRIMARY KEY,
    tx_id TEXT NOT NULL UNIQUE,
    idempotency_key TEXT UNIQUE,
    person_id TEXT,
    is_open INTEGER NOT NULL,
    started_at_ms INTEGER NOT NULL,
    kept_until_ms INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX ${name}_by_person ON ${name} (person_id, started_at_ms);
  CREATE INDEX ${name}_by_state ON ${name} (is_open, revision);
  CREATE INDEX ${name}_by_start ON ${name} (started_at_ms);
  CREATE INDEX ${name}_by_end ON ${name} (kept_until_ms);
  CREATE INDEX ${name}_by_revision ON ${name} (revision);
`

/** Rows of one kind in a SQLite file. */
export const createSqliteTable = <T>({ database, name, factsOf }: Options<T>): SqliteTable<T> => {
  const newest = 'ORDER BY started_at_ms DESC, rowid DESC'
  const select = (rest: string) => database.prepare(`SELECT body FROM ${name} ${rest}`)
  const byId = select('WHERE id = ?')
  const byTxId = select('WHERE tx_id = ?')
  const byKey = select('WHERE idempotency_key = ?')
  const byPerson = select(`WHERE person_id = ? ${newest} LIMIT ?`)
  const open = select(`WHERE is_open = 1 ${newest}`)
  const all = select(`${newest} LIMIT ?`)
  const count = database.prepare(`SELECT COUNT(*) AS count FROM ${name}`)
  const highest = database.prepare(`SELECT MAX(revision) AS revision FROM ${name}`)
  const put = database.prepare(`
    INSERT INTO ${name}
      (id, tx_id, idempotency_key, person_id, is_open, started_at_ms, kept_until_ms, revision, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, is_open = excluded.is_open,
      kept_until_ms = excluded.kept_until_ms, revision = excluded.revision, body = excluded.body
  `)
  const removeKept = database.prepare(`DELETE FROM ${name} WHERE kept_until_ms < ?`)
  const removeOldest = database.prepare(`
    DELETE FROM ${name} WHERE is_open = ?1 AND revision <= (
      SELECT revision FROM ${name} WHERE is_open = ?1 ORDER BY revision DESC LIMIT 1 OFFSET ?2
    )
  `)
  let puts = 0

  const parse = (row: Record<string, unknown>): T => JSON.parse(String(row['body'])) as T
  const first = (row: Record<string, unknown> | undefined): T | undefined => row && parse(row)

  return {
    get: (id) => first(byId.get(id)),
    findByTxId: (txId) => first(byTxId.get(txId)),
    findByIdempotencyKey: (key) => first(byKey.get(key)),
    listByPerson: (personId, limit) => byPerson.all(personId, limit).map(parse),
    listOpen: () => open.all().map(parse),
    // A negative limit is none.
    list: (limit = -1) => all.all(limit).map(parse),
    count: () => Number(count.get()?.['count']),
    put: (row) => {
      const facts = factsOf(row)
      put.run(
        facts.id,
        facts.txId,
        facts.idempotencyKey ?? null,
        facts.personId ?? null,
        Number(facts.isOpen),
        facts.startedAtMs,
        facts.keptUntilMs,
        facts.revision,
        JSON.stringify(row),
      )
      puts += 1
      if (puts % putsBetweenSweeps !== 0) return
      removeOldest.run(0, maxKept.finished)
      removeOldest.run(1, maxKept.open)
    },
    removeKeptBefore: (timeMs) => void removeKept.run(timeMs),
    clear: () => database.exec(`DELETE FROM ${name}`),
    highestRevision: () => Number(highest.get()?.['revision'] ?? 0),
  }
}
