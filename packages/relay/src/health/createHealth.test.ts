import { expect, it } from 'vitest'
import { createHealth } from './createHealth.ts'

const createCase = () => {
  const answers: ((isUp: boolean) => void)[] = []
  let timeMs = 0
  const read = createHealth({
    ping: () => new Promise((resolve) => answers.push(resolve)),
    nowMs: () => timeMs,
  })
  return {
    read,
    pings: () => answers.length,
    answer: (isUp: boolean) => answers.at(-1)?.(isUp),
    pass: (ms: number) => {
      timeMs += ms
    },
  }
}

it('asks the service once for all who ask at once', async () => {
  const { read, pings, answer } = createCase()
  const both = Promise.all([read(), read()])
  answer(true)
  expect(await both).toEqual([{ status: 'up' }, { status: 'up' }])
  expect(pings()).toBe(1)
})

it.each([
  [true, 5000],
  [false, 1000],
])('keeps the answer %s for %i ms', async (isUp, keptMs) => {
  const { read, pings, answer, pass } = createCase()
  const first = read()
  answer(isUp)
  await first
  pass(keptMs - 1)
  expect(await read()).toEqual({ status: isUp ? 'up' : 'down' })
  expect(pings()).toBe(1)
  pass(1)
  const second = read()
  expect(pings()).toBe(2)
  answer(!isUp)
  expect(await second).toEqual({ status: isUp ? 'down' : 'up' })
})
