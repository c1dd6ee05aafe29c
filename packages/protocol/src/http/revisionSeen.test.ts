import { expect, it } from 'vitest'
import { revisionSeen } from './revisionSeen.ts'

const seen = (query: string, lastEventId?: string) =>
  revisionSeen(
    new Request(`http://sandbox/events${query}`, {
      headers: lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId },
    }),
  )

it.each([
  ['', undefined, -1],
  ['?after=7', undefined, 7],
  ['?after=7', '9', 9],
  ['', '0', 0],
  ['?after=', undefined, -1],
  ['?after=-5', undefined, -1],
  ['?after=1.5', undefined, -1],
  ['?after=1e3', undefined, -1],
  ['?after=99999999999999999999', undefined, -1],
  ['?after=7', 'nonsense', -1],
])('%j with Last-Event-ID %j: %i', (query, lastEventId, revision) => {
  expect(seen(query, lastEventId)).toBe(revision)
})
