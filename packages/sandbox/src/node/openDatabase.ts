import { DatabaseSync } from 'node:sqlite'
import { tableSchema } from './createSqliteTable.ts'

// Marks a file as one of a sandbox.
const applicationId = 0x6b616365
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
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${version};
`

const sentences: readonly (readonly [RegExp, string])[] = [
  [/database is locked/, 'is in use by another sandbox. Stop that one, or name another file.'],
  [/file is not a database/, 'is not a database. Name another file.'],
  [/unable to open/, 'cannot be opened. Its folder has to be there, and to be written to.'],
]

const explain = (file: string, error: unknown): unknown => {
  const found = sentences.find(([pattern]) => error instanceof Error && pattern.test(error.message))
  return found ? new Error(`${file} ${found[1]}`, { cause: error }) : error
}

const open = (file: string): DatabaseSync => {
  try {
    return new DatabaseSync(file)
  } catch (error) {
    throw explain(file, error)
  }
}

/**
 * Opens the file of a sandbox, which this process has to itself from now on; a process that was killed leaves no lock.
 *
 * @throws Error with a sentence where another process has the file, another version or program wrote it, or it cannot be opened
 */
export const openDatabase = (file: string): DatabaseSync => {
  const database = open(file)
  try {
    // The mode has to be there before the first access: then WAL needs no memory that processes share.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;')
    database.exec('BEGIN IMMEDIATE')
    const pragma = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name])
    const found = pragma('user_version')
    const isNew = database.prepare('SELECT COUNT(*) AS count FROM sqlite_schema').get()?.['count'] === 0
    if (isNew) database.exec(schema)
    else if (pragma('application_id') !== applicationId)
      throw new Error(`${file} is a database, but not of a sandbox. Name another file.`)
    else if (found !== version)
      throw new Error(
        `${file} is of another version of the sandbox (${found}, this one writes ${version}). Move it away, or name another file.`,
      )
    database.exec('COMMIT')
    return database
  } catch (error) {
    database.close()
    throw explain(file, error)
  }
}
