import { describe, expect, it } from 'vitest'
import { lookDelayMs } from './lookDelayMs.ts'
import { earliestMs } from './signingModel.ts'

const validityMs = 600_000
const medianMs = 20_000

/** Random numbers from 0 to 1, always the same: a Weyl sequence through a mixer. */
const createRandom = () => {
  let state = 1
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32
  }
}

/** When people sign, in milliseconds after the request; one in ten never does. */
const peopleOf = (count: number, median: number, spread: number) => {
  const random = createRandom()
  return Array.from({ length: count }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return random() < 0.1 ? Infinity : median * Math.exp(spread * normal)
  })
}

interface Poll {
  readonly calls: number
  /** From the signature until it is seen; `undefined` where there was none in time. */
  readonly delayMs: number | undefined
}

const poll = (signedMs: number, firstMs: number, nextMs: (elapsedMs: number) => number): Poll => {
  let calls = 0
  for (let atMs = firstMs; atMs <= validityMs; atMs += nextMs(atMs)) {
    calls += 1
    if (atMs >= signedMs) return { calls, delayMs: atMs - signedMs }
  }
  return { calls, delayMs: undefined }
}

const sumUp = (polls: readonly Poll[]) => {
  const delays = polls
    .flatMap(({ delayMs }) => (delayMs === undefined ? [] : [delayMs]))
    .toSorted((a, b) => a - b)
  return {
    calls: polls.reduce((sum, { calls }) => sum + calls, 0) / polls.length,
    medianDelayMs: delays[Math.floor(delays.length / 2)]!,
  }
}

const byModel = (signedMs: number) =>
  poll(signedMs, Math.ceil(earliestMs(medianMs)), (elapsedMs) => lookDelayMs(elapsedMs, medianMs))
const eachSecond = (signedMs: number) => poll(signedMs, 1000, () => 1000)

describe('asking by the model, beside asking each second', () => {
  // As the model says, and where it is wrong: people are half as fast, twice as fast, or more alike.
  it.each([
    [medianMs, 0.7],
    [medianMs * 2, 0.7],
    [medianMs / 2, 0.7],
    [medianMs, 0.4],
  ])('asks less, and knows earlier at the median: people of median %i ms, spread %d', (median, spread) => {
    const people = peopleOf(20_000, median, spread)
    const ours = sumUp(people.map(byModel))
    const theirs = sumUp(people.map(eachSecond))
    expect(ours.calls).toBeLessThan(theirs.calls * 0.75)
    expect(ours.medianDelayMs).toBeLessThan(theirs.medianDelayMs)
  })
})

it('asks most often when most people sign, and ever less after that', () => {
  const [early, most, ...later] = [5, 20, 40, 80, 160].map((seconds) => lookDelayMs(seconds * 1000, medianMs))
  expect(most).toBeLessThan(early!)
  expect(later).toEqual(later.toSorted((a, b) => a - b))
  expect([most! > 500, later[0]! > most!, later.at(-1)! > 5000]).toEqual([true, true, true])
})
