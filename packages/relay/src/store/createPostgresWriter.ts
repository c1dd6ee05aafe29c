import type { Pool } from 'pg'
import { createBatches } from './createBatches.ts'
import { isLostConnection } from './isLostConnection.ts'
import { orderChanges } from './orderChanges.ts'
import type { RecordChange } from './Store.ts'

interface Options {
  readonly pool: Pool
  /** Name of the schema, which its channel has too. */
  readonly name: string
  /** The name as an identifier. */
  readonly schema: string
  /** Tries while PostgreSQL cannot be reached. */
  readonly patiently: <T>(work: (triedBefore: number) => Promise<T>) => Promise<T>
}

interface MarkedWrite {
  /** Tells this write from all others, also when it is sent again. */
  readonly mark: string
  readonly changes: readonly ReturnType<typeof toRow>[]
}

type WriteOutcome = 'written' | 'refused' | 'unknown'

// Rows that wait for the disk together; each is locked until all are there.
const maxBatch = 100

const toRow = ({ kind, key, version, value, dueAtMs, expiresAtMs }: RecordChange) => ({
  kind,
  key,
  version,
  value,
  due_at_ms: dueAtMs ?? null,
  expires_at_ms: expiresAtMs,
})

const placeOf = ({ changes: [first] }: MarkedWrite) => `${first?.kind} ${first?.key}`

/**
 * Writes to PostgreSQL, what comes at once by one statement: the lock behind `NOTIFY` lets one transaction at a time wait for the
 * disk, so that it is better to be many in each.
 *
 * @returns writes, as `Store.write` does
 */
export const createPostgresWriter = ({ pool, name, schema, patiently }: Options) => {
  const send = (writes: readonly MarkedWrite[]): Promise<readonly WriteOutcome[]> =>
    patiently(async (triedBefore) => {
      const { rows } = await pool.query<{ outcome: string }>(
        `SELECT ${schema}.write_records(write->'changes', (write->>'mark')::uuid, $2) AS outcome
         FROM json_array_elements($1::json) AS write`,
        [JSON.stringify(writes), name],
      )
      return rows.map(({ outcome }) => {
        if (outcome === 'written') return 'written'
        return outcome === 'passed' && triedBefore > 0 ? 'unknown' : 'refused'
      })
    })

  const write = createBatches<MarkedWrite, WriteOutcome>({
    // In one order for all instances, so that two never wait for each other in a circle.
    order: (one, other) => (placeOf(one) < placeOf(other) ? -1 : 1),
    work: send,
    isOfOne: (error) => !isLostConnection(error),
    maxSize: maxBatch,
    maxAtOnce: 2,
  })

  return async (changes: readonly RecordChange[]): Promise<boolean> => {
    const outcome = await write({ mark: crypto.randomUUID(), changes: orderChanges(changes).map(toRow) })
    if (outcome === 'unknown')
      throw new Error(
        'PostgreSQL was lost in a write, and others went on: it is not known whether it was done.',
      )
    return outcome === 'written'
  }
}
