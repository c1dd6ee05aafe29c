import { expect, test } from 'vitest'
import { createFakePorts } from '../testing/createFakePorts.ts'
import { createSavedSession } from './createSavedSession.ts'

const saved = () => {
  const ports = createFakePorts()
  const nowMs = ports.clock.now()
  let aheadMs = 0
  const clock = { now: () => nowMs + aheadMs }
  return {
    ...ports,
    nowMs,
    goTo: (ms: number) => (aheadMs = ms),
    session: createSavedSession({ ...ports, clock }, () => 'key'),
  }
}

test('gives the session back until its time, and forgets it then', () => {
  const { session, nowMs, goTo, stored } = saved()
  session.write('session 1', nowMs + 1000)
  goTo(999)
  expect(session.read()).toBe('session 1')
  goTo(1000)
  expect(session.read()).toBeUndefined()
  expect(stored.size).toBe(0)
})

test('forgets what it cannot read', () => {
  const { session, storage, stored } = saved()
  storage.write('key', 'written by something else')
  expect(session.read()).toBeUndefined()
  expect(stored.size).toBe(0)
})
