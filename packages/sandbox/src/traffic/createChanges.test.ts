import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createHub } from '../hub/createHub.ts'
import { changesTopic } from '../sessions/topics.ts'
import { createChanges } from './createChanges.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const start = () => {
  const hub = createHub()
  const changes = createChanges(hub)
  let told = 0
  hub.subscribe(changesTopic, { tell: () => (told += 1), end: () => {} })
  return { changes, told: () => told }
}

it('counts every change and tells of a crowd of them twice: at once, and when it is over', () => {
  const { changes, told } = start()
  for (let made = 0; made < 100; made += 1) changes.changed('calls')
  expect(told()).toBe(1)
  vi.advanceTimersByTime(200)
  expect(told()).toBe(2)
  vi.advanceTimersByTime(10_000)
  expect(told()).toBe(2)
  expect(changes.read()).toMatchObject({ revision: 100, counters: { calls: 100, transactions: 0 } })
})

it('tells that the clock was changed, which no counter shows', () => {
  const { changes, told } = start()
  changes.changed('clock')
  expect(told()).toBe(1)
  expect(changes.read().revision).toBe(1)
})

it('tells nothing after it is closed', () => {
  const { changes, told } = start()
  changes.changed('faults')
  changes.changed('faults')
  changes.close()
  vi.advanceTimersByTime(10_000)
  expect(told()).toBe(1)
})
