import { expect, test } from 'vitest'
import { formatTimeLeft } from './formatTimeLeft.ts'

test.each([
  [600_000, '10:00'],
  [599_001, '10:00'],
  [61_000, '1:01'],
  [1, '0:01'],
  [0, '0:00'],
  [-5000, '0:00'],
  [3_600_000, '1:00:00'],
  [90_061_000, '25:01:01'],
])('%i ms reads %s', (leftMs, text) => {
  expect(formatTimeLeft(leftMs)).toBe(text)
})
