import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Bucket } from './Bucket.ts'
import { takeFrom } from './takeFrom.ts'

const limit = { times: 5, perMs: 10_000 }

it('lets so many through at once, and says when the next is', () => {
  let bucket: Bucket | undefined
  for (let count = 0; count < limit.times; count += 1) {
    const taken = takeFrom(bucket, limit, 0)
    expect(taken.ok).toBe(true)
    if (taken.ok) bucket = taken.bucket
  }
  expect(takeFrom(bucket, limit, 0)).toEqual({ ok: false, retryAfterMs: 2000 })
  expect(takeFrom(bucket, limit, 1500)).toEqual({ ok: false, retryAfterMs: 500 })
  expect(takeFrom(bucket, limit, 2000).ok).toBe(true)
})

it('lets no more than twice as many through in any span, whenever they come', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3000 }), { maxLength: 60 }), (gaps) => {
      let nowMs = 0
      let bucket: Bucket | undefined
      const passed: number[] = []
      for (const gap of gaps) {
        nowMs += gap
        const taken = takeFrom(bucket, limit, nowMs)
        if (!taken.ok) continue
        bucket = taken.bucket
        passed.push(nowMs)
      }
      const most = Math.max(
        0,
        ...passed.map((from) => passed.filter((at) => at >= from && at < from + limit.perMs).length),
      )
      expect(most).toBeLessThanOrEqual(2 * limit.times)
    }),
  )
})

it('is not fooled by a clock that goes back', () => {
  const spent = { left: 0, atMs: 1_000_000 }
  expect(takeFrom(spent, limit, 0)).toMatchObject({ ok: false })
})
