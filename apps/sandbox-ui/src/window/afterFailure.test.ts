import { expect, test } from 'vitest'
import { afterFailure } from './afterFailure.ts'

test.each([
  ['window', 'E8005', { leaves: true, code: 'E8005' }],
  ['client', 'UNKNOWN_CODE', { leaves: true, code: 'E8001' }],
  ['client', 'DECLINED', { leaves: true }],
  ['client', 'NETWORK_LOST', { leaves: false }],
  ['rest', 'E2005', { leaves: false }],
])('%s %s', (surface, code, expected) => {
  expect(afterFailure({ surface, code })).toEqual(expected)
})
