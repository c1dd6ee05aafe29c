import { expect, test } from 'vitest'
import { readPlace } from './readPlace.ts'

test.each([
  ['?session=a&state=b', { kind: 'session', sessionId: 'a', search: '?session=a&state=b' }],
  ['?error_code=E2003', { kind: 'error', code: 'E2003', cause: undefined }],
  ['?error_code=E8002&cause=wrongUrl', { kind: 'error', code: 'E8002', cause: 'wrongUrl' }],
  ['', { kind: 'error', code: 'E8002', cause: undefined }],
])('%j', (search, place) => {
  expect(readPlace({ search })).toEqual(place)
})
