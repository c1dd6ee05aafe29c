import pg from 'pg'
import { createBegun } from './createBegun.ts'
import { createListeners } from './createListeners.ts'
import { createPatience } from './createPatience.ts'
import { createPostgresFeed } from './createPostgresFeed.ts'
import { createPostgresWriter } from './createPostgresWriter.ts'
import { isLostConnection } from './isLostConnection.ts'
import { migratePostgres } from './migratePostgres.ts'
import type { RecordKind, Store, StoredRecord } from './Store.ts'

/** Options of a store in PostgreSQL. */
export interface PostgresStoreOptions {
  /** Where the database is: `postgres://user:password@host:5432/database`. */
  readonly url: string
  /** Schema of the relay, made where it is missing; nothing else stands in it. @default 'kakao_cert' */
  readonly schema?: string
  /** How many connections an instance holds at most, beside the one that listens. @default 10 */
  readonly maxConnections?: number
  /** How long a call goes on trying while PostgreSQL cannot be reached, in milliseconds. @default 15_000 */
  readonly patienceMs?: number
}

// Version and times are `bigint`, which `pg` gives as texts.
interface Row {
  readonly kind: RecordKind
  readonly key: string
  readonly version: string
  readonly value: string
  readonly due_at_ms: string | null
  readonly expires_at_ms: string
}

const columns = 'kind, key, version, value, due_at_ms, expires_at_ms'

const answerMs = 10_000

const toRecord = ({ kind, key, version, value, due_at_ms, expires_at_ms }: Row): StoredRecord => ({
  kind,
  key,
  version: Number(version),
  value,
  ...(due_at_ms !== null && { dueAtMs: Number(due_at_ms) }),
  expiresAtMs: Number(expires_at_ms),
})

/**
 * A store in PostgreSQL 13 or newer, for a relay of many instances; needs the package `pg`. It makes and changes its schema by
 * itself. Calls go on through a restart of PostgreSQL: a write is repeated such that it is done once.
 *
 * @throws where PostgreSQL cannot be reached, or its schema cannot be made or is of a newer version
 * @example
 * const store = await createPostgresStore({ url: process.env.DATABASE_URL })
 */
export const createPostgresStore = async ({
  url,
  schema: name = 'kakao_cert',
  maxConnections = 10,
  patienceMs = 15_000,
}: PostgresStoreOptions): Promise<Store> => {
  const schema = pg.escapeIdentifier(name)
  const listeners = createListeners()
  const closing = new AbortController()
  const patiently = createPatience({ patienceMs, isPassing: isLostConnection, signal: closing.signal })
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
    keepAlive: true,
  })
  // An idle connection that ended is replaced when the next one is needed.
  pool.on('error', () => {})

  const open = async () => {
    try {
      await patiently(() => migratePostgres(pool, name, schema))
      return await patiently(() => createPostgresFeed({ url, schema, tell: listeners.tell }))
    } catch (error) {
      await pool.end()
      throw error
    }
  }
  const feed = await open()

  const begun = createBegun()
  const whileOpen = <T>(work: () => Promise<T>): Promise<T> =>
    closing.signal.aborted ? Promise.reject(new Error('The store is closed.')) : begun.add(work())

  const query = <Result extends pg.QueryResultRow>(text: string, values: readonly unknown[]) =>
    whileOpen(() => patiently(() => pool.query<Result>(text, [...values])))
  const write = createPostgresWriter({ pool, name, schema, patiently })

  return {
    read: async (kind, key) => {
      const { rows } = await query<Row>(
        `SELECT ${columns} FROM ${schema}.record WHERE kind = $1 AND key = $2`,
        [kind, key],
      )
      return rows[0] && toRecord(rows[0])
    },
    write: (changes) => whileOpen(() => write(changes)),
    listDue: async (kind, nowMs, limit) => {
      const { rows } = await query<Row>(
        `SELECT ${columns} FROM ${schema}.record WHERE kind = $1 AND due_at_ms <= $2 ORDER BY due_at_ms LIMIT $3`,
        [kind, nowMs, limit],
      )
      return rows.map(toRecord)
    },
    erase: async (nowMs) => {
      const { rowCount } = await query(`DELETE FROM ${schema}.record WHERE expires_at_ms <= $1`, [nowMs])
      return rowCount ?? 0
    },
    watch: listeners.add,
    isReady: async () => {
      if (closing.signal.aborted || !feed.isListening()) return false
      return pool.query('SELECT').then(
        () => true,
        () => false,
      )
    },
    close: async () => {
      if (closing.signal.aborted) return
      closing.abort()
      await begun.settle()
      await Promise.all([pool.end(), feed.close()])
    },
  }
}
