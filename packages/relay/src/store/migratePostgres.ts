import type { Pool, PoolClient } from 'pg'
import { postgresMigrations } from './postgresMigrations.ts'

const migrateInTransaction = async (client: PoolClient, name: string, schema: string): Promise<void> => {
  // One instance at a time; the others wait, and find it done.
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`kakao-cert ${name}`])
  // Asked for first, so that a role that may not make schemas can use one that is there.
  const { rowCount } = await client.query('SELECT FROM pg_namespace WHERE nspname = $1', [name])
  if (rowCount === 0) await client.query(`CREATE SCHEMA ${schema}`)
  await client.query(`CREATE TABLE IF NOT EXISTS ${schema}.migration (version integer PRIMARY KEY)`)
  const { rows } = await client.query<{ version: number }>(
    `SELECT coalesce(max(version), 0) AS version FROM ${schema}.migration`,
  )
  const version = rows[0]?.version ?? 0
  if (version > postgresMigrations.length)
    throw new Error(
      `The schema ${name} is of a newer relay (${version}, this one knows ${postgresMigrations.length}). Start that one.`,
    )
  for (const [index, migration] of postgresMigrations.entries()) {
    if (index < version) continue
    await client.query(migration(schema))
    await client.query(`INSERT INTO ${schema}.migration (version) VALUES ($1)`, [index + 1])
  }
}

/**
 * Brings the schema of a relay to what this version needs, all or nothing; what is there stays.
 *
 * @param name of the schema; @param schema the same as an identifier
 * @throws Error where a newer version has changed it, or where the role may not
 */
export const migratePostgres = async (pool: Pool, name: string, schema: string): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    await migrateInTransaction(client, name, schema)
    await client.query('COMMIT')
    client.release()
  } catch (error) {
    // The transaction ends with its connection.
    client.release(true)
    throw error
  }
}
