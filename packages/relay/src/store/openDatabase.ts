import { DatabaseSync } from 'node:sqlite'

// Marks a file as one of a relay.
const applicationId = 0x6b616372
// Counts on with every change of the schema.
const version = 1

const schema = `
  CREATE TABLE record (
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    version INTEGER NOT NULL,
    value TEXT NOT NULL,
    due_at_ms INTEGER,
    expires_at_ms INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
  ) STRICT;
  CREATE INDEX record_by_due ON record (kind, due_at_ms) WHERE due_at_ms IS NOT NULL;
  CREATE INDEX record_by_expiry ON record (expires_at_ms);
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${version};
`

const sentences: readonly (readonly [RegExp, string])[] = [
  [/database is locked/, 'is in use by another process. Many processes share a PostgreSQL instead.'],
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
 * Opens the file of a relay, which this process has to itself from now on; a process that was killed leaves no lock.
 *
 * @throws Error with a sentence where another process has the file, another version or program wrote it, or it cannot be opened
 */
export const openDatabase = (file: string): DatabaseSync => {
  const database = open(file)
  try {
    // The mode has to be there before the first access: then WAL needs no memory that processes share.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
    database.exec('BEGIN IMMEDIATE')
    const pragma = (name: string) => Number(database.prepare(`PRAGMA ${name}`).get()?.[name])
    const found = pragma('user_version')
    const isNew = database.prepare('SELECT COUNT(*) AS count FROM sqlite_schema').get()?.['count'] === 0
    if (isNew) database.exec(schema)
    else if (pragma('application_id') !== applicationId)
      throw new Error(`${file} is a database, but not of a relay. Name another file.`)
    else if (found !== version)
      throw new Error(
        `${file} is of another version of the relay (${found}, this one writes ${version}). Start that version.`,
      )
    database.exec('COMMIT')
    return database
  } catch (error) {
    database.close()
    throw explain(file, error)
  }
}
