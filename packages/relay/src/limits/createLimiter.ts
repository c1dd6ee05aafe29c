import type { RelayClock } from '../RelayClock.ts'
import { changeRecord } from '../store/changeRecord.ts'
import type { RecordBody, RecordPlace, Store, StoredRecord } from '../store/Store.ts'
import type { Bucket } from './Bucket.ts'
import type { RateLimits } from './RateLimits.ts'
import { takeFrom } from './takeFrom.ts'

/** One more of what is counted, to be written with other records. */
export interface Counting extends RecordPlace {
  /** What the counter becomes, or after how long it is within the limit again, in milliseconds. Pure. */
  readonly change: (
    record: StoredRecord | undefined,
  ) =>
    { readonly ok: true; readonly body: RecordBody } | { readonly ok: false; readonly retryAfterMs: number }
}

/** Counts what may happen so often only, across all instances. */
export interface Limiter {
  /** @param who a hash: what is counted by stands in the store as it is */
  readonly counting: (limit: keyof RateLimits, who: string) => Counting
  /**
   * Counts one more.
   *
   * @param who a hash: what is counted by stands in the store as it is
   * @returns after how long it is within the limit again, in milliseconds; `undefined` where it is now
   */
  readonly take: (limit: keyof RateLimits, who: string) => Promise<number | undefined>
}

interface Options {
  readonly store: Store
  readonly clock: RelayClock
  readonly limits: RateLimits
}

/** Creates a limiter that keeps its counters in a store. */
export const createLimiter = ({ store, clock, limits }: Options): Limiter => {
  const counting = (limit: keyof RateLimits, who: string): Counting => ({
    kind: 'counter',
    key: `${limit}:${who}`,
    change: (record) => {
      const nowMs = clock.now()
      const taken = takeFrom(record && (JSON.parse(record.value) as Bucket), limits[limit], nowMs)
      if (!taken.ok) return taken
      const expiresAtMs = nowMs + limits[limit].perMs
      return { ok: true, body: { value: JSON.stringify(taken.bucket), expiresAtMs } }
    },
  })

  return {
    counting,
    take: async (limit, who) => {
      const { kind, key, change } = counting(limit, who)
      let retryAfterMs: number | undefined
      await changeRecord(store, kind, key, (record) => {
        const counted = change(record)
        retryAfterMs = counted.ok ? undefined : counted.retryAfterMs
        return counted.ok ? counted.body : undefined
      })
      return retryAfterMs
    },
  }
}
