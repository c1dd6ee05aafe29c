import { expect, test } from 'vitest'
import { durationParts, type DurationPart } from './durationParts.ts'

test.each<[number, DurationPart[]]>([
  [0, [{ unit: 'second', count: 0 }]],
  [600_000, [{ unit: 'minute', count: 10 }]],
  [659_999, [{ unit: 'minute', count: 11 }]],
  [
    90_061_000,
    [
      { unit: 'day', count: 1 },
      { unit: 'hour', count: 1 },
      { unit: 'minute', count: 1 },
      { unit: 'second', count: 1 },
    ],
  ],
])('%i ms', (durationMs, parts) => {
  expect(durationParts(durationMs)).toEqual(parts)
})
