import { DatabaseSync } from 'node:sqlite'
import { tableSchema } from './createSqliteTable.ts'

// Counts on with every change of the schema.
const version = 1

const dropsTimeline = (name: string) => `
  CREATE TRIGGER ${name}_dropped AFTER DELETE ON ${name} BEGIN
    DELETE FROM timeline WHERE tx_id = OLD.tx_id;
  END;
`

const schema = `
  ${tableSchema('sessions')}
  ${tableSchema('transactions')}
  CREATE TABLE timeline (id INTEGER PRIMARY KEY, tx_id TEXT NOT NULL, entry TEXT NOT NULL) STRICT;
  CREATE INDEX timeline_by_tx_id ON timeline (tx_id, id);
  ${dropsTimeline('sessions')}
  ${dropsTimeline('transactions')}
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  PRAGMA user_version = ${version};
`

const isBusy = (error: unknown): boolean => error instanceof Error && /database is locked/.test(error.message)

/**
 * Opens the file of a sandbox, which this process has to itself from now on; a process that was killed leaves no lock.
 *
 * @throws Error with a sentence where another process has the file, or where another version wrote it
 */
export const openDatabase = (file: string): DatabaseSync => {
  const database = new DatabaseSync(file)
  try {
    // The mode has to be there before the first access: then WAL needs no memory that processes share.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
    database.exec('BEGIN IMMEDIATE')
    const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
    const isNew = database.prepare('SELECT COUNT(*) AS count FROM sqlite_schema').get()?.['count'] === 0
    if (isNew) database.exec(schema)
    else if (found !== version)
      throw new Error(
        `${file} is of another version of the sandbox (${found}, this one writes ${version}). Move it away, or name another file.`,
      )
    database.exec('COMMIT')
    return database
  } catch (error) {
    database.close()
    throw isBusy(error)
      ? new Error(`${file} is in use by another sandbox. Stop that one, or name another file.`, {
          cause: error,
        })
      : error
  }
}
