import { expect, it } from 'vitest'
import { createBatches } from './createBatches.ts'

const createCase = () => {
  const begun: {
    readonly items: readonly number[]
    readonly end: () => void
    readonly fail: (reason?: string) => void
  }[] = []
  const ask = createBatches<number, number>({
    order: (one, other) => one - other,
    isOfOne: (error) => error instanceof Error && error.message.startsWith('no'),
    maxSize: 3,
    maxAtOnce: 2,
    work: (items) =>
      new Promise((resolve, reject) => {
        begun.push({
          items,
          end: () => resolve(items.map((item) => item * 10)),
          fail: (reason = 'no') => reject(new Error(`${reason} ${items.join()}`)),
        })
      }),
  })
  return { ask, begun, itemsOf: () => begun.map(({ items }) => items) }
}

/** Everything that can go on has gone on. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

it('lets nobody wait while there is room, and groups those who come meanwhile, in order', async () => {
  const { ask, begun, itemsOf } = createCase()
  const asked = [1, 2, 5, 4, 3, 6, 7].map(ask)
  expect(itemsOf()).toEqual([[1], [2]])
  begun[1]?.end()
  await settle()
  expect(itemsOf()).toEqual([[1], [2], [3, 4, 5]])
  begun[0]?.end()
  begun[2]?.end()
  await settle()
  begun[3]?.end()
  expect(await Promise.all(asked)).toEqual([10, 20, 50, 40, 30, 60, 70])
  expect(itemsOf()).toEqual([[1], [2], [3, 4, 5], [6, 7]])
})

it('tries each alone where a batch fails, and fails the bad one only', async () => {
  const { ask, begun, itemsOf } = createCase()
  const first = [1, 2].map(ask)
  const grouped = Promise.allSettled([3, 4].map(ask))
  begun.forEach(({ end }) => end())
  await Promise.all(first)
  await settle()
  begun[2]?.fail()
  await settle()
  expect(itemsOf().slice(2)).toEqual([[3, 4], [3], [4]])
  begun[3]?.end()
  begun[4]?.fail()
  expect(await grouped).toEqual([
    { status: 'fulfilled', value: 30 },
    { status: 'rejected', reason: new Error('no 4') },
  ])
})

it('fails all of a batch where it is nobody of it that it fails of', async () => {
  const { ask, begun, itemsOf } = createCase()
  const first = [1, 2].map(ask)
  const grouped = Promise.allSettled([3, 4].map(ask))
  begun.forEach(({ end }) => end())
  await Promise.all(first)
  await settle()
  begun[2]?.fail('lost')
  const reason = new Error('lost 3,4')
  expect(await grouped).toEqual([
    { status: 'rejected', reason },
    { status: 'rejected', reason },
  ])
  expect(itemsOf()).toHaveLength(3)
})
