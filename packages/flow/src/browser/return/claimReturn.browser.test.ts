import { expect, it } from 'vitest'
import { claimReturn } from './claimReturn.ts'

const nowMs = Date.UTC(2026, 10, 25)
const dayMs = 24 * 60 * 60_000

it('gives a return to one of those who claim it at once', async () => {
  const state = crypto.randomUUID()
  const claims = await Promise.all(Array.from({ length: 20 }, () => claimReturn(state, nowMs)))
  expect(claims.filter(Boolean)).toHaveLength(1)
  expect(await claimReturn(state, nowMs)).toBe(false)
})

it('gives each return to somebody', async () => {
  const states = Array.from({ length: 5 }, () => crypto.randomUUID())
  expect(await Promise.all(states.map((state) => claimReturn(state, nowMs)))).toEqual(Array(5).fill(true))
})

it('forgets what is more than a day old, and not what is younger', async () => {
  const [old, young] = [crypto.randomUUID(), crypto.randomUUID()]
  await claimReturn(old, nowMs)
  await claimReturn(young, nowMs + dayMs)
  await claimReturn(crypto.randomUUID(), nowMs + dayMs + 1)
  expect([await claimReturn(young, nowMs), await claimReturn(old, nowMs)]).toEqual([false, true])
})
