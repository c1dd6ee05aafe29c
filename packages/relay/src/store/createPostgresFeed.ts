import pg from 'pg'
import { setTimeout as wait } from 'node:timers/promises'
import type { RecordKind, RecordPlace } from './Store.ts'

interface Options {
  readonly url: string
  /** Of the schema, as an identifier; its channel has the same name. */
  readonly schema: string
  readonly tell: (place: RecordPlace) => void
}

/** Changes of all instances as PostgreSQL tells them. */
export interface PostgresFeed {
  readonly isListening: () => boolean
  readonly close: () => Promise<void>
}

const heartbeatMs = 10_000
const answerMs = 5000
const reconnectMs = 250

const placeOf = (payload: string): RecordPlace => {
  const end = payload.indexOf(' ')
  return { kind: payload.slice(0, end) as RecordKind, key: payload.slice(end + 1) }
}

/**
 * Listens to the changes of all instances on a connection of its own. When that is lost, it is made again, and what was
 * changed meanwhile is told then, and perhaps some of what was told before.
 *
 * @throws where the first connection cannot be made
 */
export const createPostgresFeed = async ({ url, schema, tell }: Options): Promise<PostgresFeed> => {
  const closing = new AbortController()
  // Every transaction below `told` had ended when its notification was still sure to arrive; `seen` is to become that.
  let told: string | undefined
  let seen: string | undefined
  let current: pg.Client | undefined

  /** The oldest transaction that has not ended. */
  const readHorizon = async (client: pg.Client): Promise<string> => {
    const { rows } = await client.query<{ horizon: string }>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon',
    )
    return rows[0]!.horizon
  }

  const catchUp = async (client: pg.Client, from: string) => {
    const { rows } = await client.query<{ kind: RecordKind; key: string }>(
      `SELECT kind, key FROM ${schema}.record WHERE changed_in >= $1::xid8 ORDER BY changed_in`,
      [from],
    )
    rows.forEach(tell)
  }

  const beat = async (client: pg.Client) => {
    const horizon = await readHorizon(client)
    told = seen
    seen = horizon
  }

  const connect = async () => {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
      keepAlive: true,
    })
    // A listener on a connection that ended on its own.
    client.on('error', () => {})
    try {
      await client.connect()
      client.on('notification', ({ payload = '' }) => tell(placeOf(payload)))
      const horizon = await readHorizon(client)
      await client.query(`LISTEN ${schema}`)
      told ??= horizon
      seen = horizon
    } catch (error) {
      client.end().catch(() => {})
      throw error
    }
    // Who does not answer is gone, even where the network has not said so.
    const drop = () => void client.end().catch(() => {})
    const beating = setInterval(() => {
      beat(client).catch(drop)
    }, heartbeatMs)
    beating.unref()
    client.once('end', () => {
      clearInterval(beating)
      current = undefined
      void reconnect()
    })
    current = client
    // It was closed while this was on its way.
    if (closing.signal.aborted) drop()
    else await catchUp(client, told).catch(drop)
  }

  const reconnect = async () => {
    while (!closing.signal.aborted) {
      try {
        return await connect()
      } catch {
        await wait(reconnectMs, undefined, { signal: closing.signal }).catch(() => {})
      }
    }
  }

  await connect()
  return {
    isListening: () => current !== undefined,
    close: async () => {
      closing.abort()
      await current?.end()
    },
  }
}
