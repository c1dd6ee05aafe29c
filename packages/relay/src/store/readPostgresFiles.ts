import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

/** A file that PostgreSQL removed while the folder was read: there is nothing of it any more. */
const isGone = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

/**
 * The bytes of every file in which a PostgreSQL of this machine keeps its data, as whoever steals the disk would see them: tables,
 * what was deleted but not yet written over, and the log that it recovers from.
 *
 * @throws where its files are on another machine, or closed to whoever runs this
 */
export const readPostgresFiles = async (url: string): Promise<readonly Buffer[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // What is in memory only goes to the files first.
  await client.query('CHECKPOINT')
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
  await client.end()

  const entries = await readdir(rows[0]!.data_directory, { recursive: true, withFileTypes: true })
  const files: Buffer[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    try {
      files.push(await readFile(join(entry.parentPath, entry.name)))
    } catch (error) {
      if (!isGone(error)) throw error
    }
  }
  return files
}
