import { expect, test } from 'vitest'
import { toLocalInput } from './toLocalInput.ts'

test('what it writes is read as the same time, to the second', () => {
  for (const timeMs of [0, Date.UTC(2026, 0, 2, 3, 4, 5), Date.UTC(2031, 11, 31, 23, 59, 59)])
    expect(new Date(toLocalInput(timeMs)).getTime()).toBe(timeMs)
})
