import type { TimelineEntry } from '@kakao-cert/protocol/sandbox'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import { sessionFacts, transactionFacts } from '../store/factsOf.ts'
import { maxEntries, type Store } from '../store/Store.ts'
import type { Table } from '../store/Table.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import { createSqliteTable, type SqliteTable } from './createSqliteTable.ts'
import { openDatabase } from './openDatabase.ts'

interface Counted {
  readonly txId: string
  readonly revision: number
}

/**
 * A store in a SQLite file, which a restarted sandbox goes on from.
 *
 * @param file path of the file; made when it is missing
 * @throws Error with a sentence where another process has the file, or where another version wrote it
 */
export const createSqliteStore = (file: string): Store => {
  const database = openDatabase(file)
  const sessions = createSqliteTable<WindowSession>({ database, name: 'sessions', factsOf: sessionFacts })
  const transactions = createSqliteTable<RestTransaction>({
    database,
    name: 'transactions',
    factsOf: transactionFacts,
  })
  const insertEntry = database.prepare('INSERT INTO timeline (tx_id, entry) VALUES (?, ?)')
  const listEntries = database.prepare('SELECT entry FROM timeline WHERE tx_id = ? ORDER BY id')
  const removeOldEntries = database.prepare(`
    DELETE FROM timeline WHERE tx_id = ?1 AND id <= (
      SELECT id FROM timeline WHERE tx_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET ${maxEntries}
    )
  `)
  const getSetting = database.prepare('SELECT value FROM settings WHERE name = ?')
  const putSetting = database.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)')

  const readSetting = (name: string): unknown => {
    const row = getSetting.get(name)
    return row && JSON.parse(String(row['value']))
  }
  const writeSetting = (name: string, value: unknown) => void putSetting.run(name, JSON.stringify(value))
  const addEntry = (txId: string, entry: TimelineEntry) => {
    insertEntry.run(txId, JSON.stringify(entry))
    removeOldEntries.run(txId)
  }

  let lastRevision = Math.max(
    Number(readSetting('lastRevision') ?? 0),
    sessions.highestRevision(),
    transactions.highestRevision(),
  )
  const count = (revision: number) => {
    lastRevision = Math.max(lastRevision, revision)
  }
  // Written before rows go, because they may take the highest revision with them.
  const keepLastRevision = () => writeSetting('lastRevision', lastRevision)

  /** All or nothing. */
  const together = (write: () => void) => {
    database.exec('BEGIN')
    try {
      write()
      database.exec('COMMIT')
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }

  const withTimeline = <T extends Counted>(table: SqliteTable<T>): Table<T> => ({
    ...table,
    put: (row, entry) => {
      together(() => {
        table.put(row)
        if (entry) addEntry(row.txId, entry)
      })
      count(row.revision)
    },
  })

  return {
    sessions: withTimeline(sessions),
    transactions: withTimeline(transactions),
    addEntry,
    listEntries: (txId) =>
      listEntries.all(txId).map((row) => JSON.parse(String(row['entry'])) as TimelineEntry),
    lastRevision: () => lastRevision,
    removeKeptBefore: (timeMs) => {
      keepLastRevision()
      sessions.removeKeptBefore(timeMs)
      transactions.removeKeptBefore(timeMs)
    },
    replace: (run) => {
      together(() => {
        count(lastRevision + 1)
        keepLastRevision()
        sessions.clear()
        transactions.clear()
        run.sessions.forEach(sessions.put)
        run.transactions.forEach(transactions.put)
        for (const [txId, entries] of Object.entries(run.timelines))
          for (const entry of entries) addEntry(txId, entry)
      })
      for (const { revision } of [...run.sessions, ...run.transactions]) count(revision)
    },
    readSetting,
    writeSetting,
    close: () => database.close(),
  }
}
