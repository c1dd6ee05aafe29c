import { expect, it } from 'vitest'
import { createCallLog, keptCalls } from './createCallLog.ts'

const read = { atMs: 1, call: 'read', method: 'GET', path: '/', status: 200 } as const

it('counts all and keeps the last, newest first', () => {
  const log = createCallLog()
  for (let made = 0; made < 3 * keptCalls + 7; made += 1) {
    log.count('read')
    log.record(read)
  }
  const { counts, calls } = log.read()
  expect(counts).toEqual({ read: 3 * keptCalls + 7 })
  expect(calls).toHaveLength(keptCalls)
  expect(calls[0]?.id).toBe(3 * keptCalls + 7)
  expect(calls.at(-1)?.id).toBe(2 * keptCalls + 8)
})

it('counts ids on after it was cleared, so that nobody takes a new call for an old one', () => {
  const log = createCallLog()
  log.record(read)
  log.clear()
  expect(log.read()).toEqual({ counts: {}, calls: [] })
  log.record(read)
  expect(log.read().calls.map(({ id }) => id)).toEqual([2])
})
