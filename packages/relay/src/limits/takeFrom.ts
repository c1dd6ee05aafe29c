import type { Bucket, RateLimit, Taken } from './Bucket.ts'

/**
 * Takes one out of a bucket that fills up evenly, so that no edge of a window lets twice as many through.
 *
 * @param bucket as it was left; full where there is none
 */
export const takeFrom = (bucket: Bucket | undefined, { times, perMs }: RateLimit, nowMs: number): Taken => {
  const eachMs = perMs / times
  const passedMs = bucket ? Math.max(0, nowMs - bucket.atMs) : 0
  const left = bucket ? Math.min(times, bucket.left + passedMs / eachMs) : times
  return left < 1
    ? { ok: false, retryAfterMs: Math.ceil((1 - left) * eachMs) }
    : { ok: true, bucket: { left: left - 1, atMs: nowMs } }
}
