import type { RelayClock } from '../RelayClock.ts'
import { changeRecord } from '../store/changeRecord.ts'
import type { Store } from '../store/Store.ts'
import type { Bucket } from './Bucket.ts'
import type { RateLimits } from './RateLimits.ts'
import { takeFrom } from './takeFrom.ts'

/** Counts what may happen so often only, across all instances. */
export interface Limiter {
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
export const createLimiter = ({ store, clock, limits }: Options): Limiter => ({
  take: async (limit, who) => {
    let retryAfterMs: number | undefined
    await changeRecord(store, 'counter', `${limit}:${who}`, (record) => {
      const nowMs = clock.now()
      const taken = takeFrom(record && (JSON.parse(record.value) as Bucket), limits[limit], nowMs)
      retryAfterMs = taken.ok ? undefined : taken.retryAfterMs
      return taken.ok
        ? { value: JSON.stringify(taken.bucket), expiresAtMs: nowMs + limits[limit].perMs }
        : undefined
    })
    return retryAfterMs
  },
})
