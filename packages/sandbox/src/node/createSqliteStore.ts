import { DatabaseSync } from 'node:sqlite'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import { isLive } from '../window/isLive.ts'
import type { Store } from '../store/Store.ts'
import type { WindowSession } from '../window/WindowSession.ts'

const schema = `
  CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY,
    idempotency_key TEXT UNIQUE,
    person_id TEXT,
    is_live INTEGER NOT NULL,
    opened_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS sessions_by_person ON sessions (person_id, opened_at_ms);
  CREATE INDEX IF NOT EXISTS live_sessions ON sessions (opened_at_ms) WHERE is_live = 1;
  CREATE INDEX IF NOT EXISTS sessions_by_revision ON sessions (revision);
  CREATE INDEX IF NOT EXISTS sessions_by_tx_id ON sessions (json_extract(body, '$.txId'));
  CREATE TABLE IF NOT EXISTS transactions (
    tx_id TEXT PRIMARY KEY,
    person_id TEXT,
    prepared_at_ms INTEGER NOT NULL,
    kept_until_ms INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS transactions_by_person ON transactions (person_id, prepared_at_ms);
  CREATE INDEX IF NOT EXISTS transactions_by_revision ON transactions (revision);
  CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
`

const toSession = (row: Record<string, unknown> | undefined): WindowSession | undefined =>
  row && (JSON.parse(String(row['body'])) as WindowSession)

const toTransaction = (row: Record<string, unknown> | undefined): RestTransaction | undefined =>
  row && (JSON.parse(String(row['body'])) as RestTransaction)

/**
 * A store in a SQLite file, which a restarted sandbox goes on from.
 *
 * @param file path of the file; made when it is missing
 */
export const createSqliteStore = (file: string): Store => {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
  database.exec(schema)

  const newest = 'ORDER BY opened_at_ms DESC, rowid DESC'
  const get = database.prepare('SELECT body FROM sessions WHERE id = ?')
  const byKey = database.prepare('SELECT body FROM sessions WHERE idempotency_key = ?')
  const byTxId = database.prepare(`SELECT body FROM sessions WHERE json_extract(body, '$.txId') = ?`)
  const byPerson = database.prepare(`SELECT body FROM sessions WHERE person_id = ? ${newest} LIMIT ?`)
  const live = database.prepare(`SELECT body FROM sessions WHERE is_live = 1 ${newest}`)
  const put = database.prepare(`
    INSERT INTO sessions (id, idempotency_key, person_id, is_live, opened_at_ms, expires_at_ms, revision, body)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET person_id = excluded.person_id, is_live = excluded.is_live,
      expires_at_ms = excluded.expires_at_ms, revision = excluded.revision, body = excluded.body
  `)
  const getTransaction = database.prepare('SELECT body FROM transactions WHERE tx_id = ?')
  const transactionsByPerson = database.prepare(`
    SELECT body FROM transactions WHERE person_id = ? ORDER BY prepared_at_ms DESC, rowid DESC LIMIT ?
  `)
  const putTransaction = database.prepare(`
    INSERT INTO transactions (tx_id, person_id, prepared_at_ms, kept_until_ms, revision, body)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (tx_id) DO UPDATE SET person_id = excluded.person_id, kept_until_ms = excluded.kept_until_ms,
      revision = excluded.revision, body = excluded.body
  `)
  const highestRevision = database.prepare(`
    SELECT MAX(revision) AS highest FROM (
      SELECT MAX(revision) AS revision FROM sessions UNION ALL SELECT MAX(revision) FROM transactions
    )
  `)
  const removeExpired = database.prepare('DELETE FROM sessions WHERE expires_at_ms < ?')
  const removeKept = database.prepare('DELETE FROM transactions WHERE kept_until_ms < ?')
  const getSetting = database.prepare('SELECT value FROM settings WHERE name = ?')
  const putSetting = database.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)')

  const readSetting = (name: string): unknown => {
    const row = getSetting.get(name)
    return row && JSON.parse(String(row['value']))
  }
  const writeSetting = (name: string, value: unknown) => void putSetting.run(name, JSON.stringify(value))

  let lastRevision = Math.max(
    Number(readSetting('lastRevision') ?? 0),
    Number(highestRevision.get()?.['highest'] ?? 0),
  )
  // Written before rows go, because they may take the highest revision with them.
  const keepLastRevision = () => writeSetting('lastRevision', lastRevision)

  return {
    get: (id) => toSession(get.get(id)),
    findByIdempotencyKey: (key) => toSession(byKey.get(key)),
    findByTxId: (txId) => toSession(byTxId.get(txId)),
    listByPerson: (personId, limit) => byPerson.all(personId, limit).map((row) => toSession(row)!),
    listLive: () => live.all().map((row) => toSession(row)!),
    put: (session) => {
      put.run(
        session.id,
        session.idempotencyKey ?? null,
        session.personId ?? null,
        Number(isLive(session)),
        session.openedAtMs,
        session.expiresAtMs,
        session.revision,
        JSON.stringify(session),
      )
      lastRevision = Math.max(lastRevision, session.revision)
    },
    getTransaction: (txId) => toTransaction(getTransaction.get(txId)),
    listTransactionsByPerson: (personId, limit) =>
      transactionsByPerson.all(personId, limit).map((row) => toTransaction(row)!),
    putTransaction: (transaction) => {
      putTransaction.run(
        transaction.txId,
        transaction.personId ?? null,
        transaction.preparedAtMs,
        transaction.keptUntilMs,
        transaction.revision,
        JSON.stringify(transaction),
      )
      lastRevision = Math.max(lastRevision, transaction.revision)
    },
    lastRevision: () => lastRevision,
    removeExpiredBefore: (timeMs) => {
      keepLastRevision()
      removeExpired.run(timeMs)
      removeKept.run(timeMs)
    },
    clear: () => {
      lastRevision += 1
      keepLastRevision()
      database.exec('DELETE FROM sessions; DELETE FROM transactions;')
    },
    readSetting,
    writeSetting,
    close: () => database.close(),
  }
}
