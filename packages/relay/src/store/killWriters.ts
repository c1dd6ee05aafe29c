import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Store } from './Store.ts'

const script = fileURLToPath(new URL('writeForever.ts', import.meta.url))

// Apart by more than a writer comes to.
const numbersEach = 1_000_000

/**
 * Lets processes write one after the other and kills each with no warning, in the middle of its writes.
 *
 * @param place arguments of `writeForever.ts`
 * @param counts after how many writes each is killed
 * @returns the numbers that the writers said were written
 */
export const killWriters = async (place: readonly string[], counts: readonly number[]): Promise<string[]> => {
  const said: string[] = []
  for (const [index, count] of counts.entries()) {
    const child = spawn(process.execPath, [script, ...place, String(index * numbersEach)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const closed = once(child, 'close')
    let heard = 0
    for await (const line of createInterface(child.stdout)) {
      said.push(line)
      heard += 1
      if (heard === count) child.kill('SIGKILL')
    }
    await closed
  }
  return said
}

/** Which of the numbers are not there, and which pairs are there by half. */
export const findLost = async (store: Store, said: readonly string[]): Promise<readonly string[]> => {
  const writers = new Set(said.map((key) => Math.floor(Number(key) / numbersEach) * numbersEach))
  const numbers = [...writers].flatMap((first) =>
    Array.from({ length: said.length + 100 }, (_, index) => String(first + index)),
  )
  const counts = await Promise.all(
    numbers.map(async (key) => {
      const pair = await Promise.all([store.read('session', key), store.read('transaction', key)])
      return pair.filter((record) => record?.value === key).length
    }),
  )
  const isSaid = new Set(said)
  return numbers.flatMap((key, index) => {
    if (isSaid.has(key) && counts[index] !== 2) return [`${key} is lost`]
    return counts[index] === 1 ? [`${key} is there by half`] : []
  })
}
