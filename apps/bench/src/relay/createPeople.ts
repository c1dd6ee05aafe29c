import { createRandom } from './createRandom.ts'

/** By when half of the people have signed who sign, in milliseconds. */
const medianMs = 20_000
const spread = 0.7
const signing = 0.9

/**
 * When people sign, in milliseconds after the request, by the model that the relay documents: log-normal, and one in ten never
 * does. Always the same ones.
 */
export const createPeople = (count: number): readonly number[] => {
  const random = createRandom()
  return Array.from({ length: count }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return random() < signing ? medianMs * Math.exp(spread * normal) : Infinity
  })
}
