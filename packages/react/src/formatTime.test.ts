import { expect, it } from 'vitest'
import { formatTime } from './formatTime.ts'

it.each([
  [600_000, '10:00'],
  [61_000, '1:01'],
  [60_000, '1:00'],
  [59_001, '1:00'],
  [59_000, '0:59'],
  [1, '0:01'],
  [0, '0:00'],
  [-5_000, '0:00'],
])('says %i ms as %s', (durationMs, said) => {
  expect(formatTime(durationMs, 'en')).toBe(said)
})

it('uses the digits of the language', () => {
  expect(formatTime(61_000, 'ar-EG')).toBe('١:٠١')
})
