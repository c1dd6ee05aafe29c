import { expect, test } from 'vitest'
import { readLoginPlace } from './readLoginPlace.ts'

test.each([
  ['?client_id=a&kauth_tx_id=kauth-1', { kind: 'login', kauthTxId: 'kauth-1' }],
  ['?error=unregisteredRedirect', { kind: 'error', isUnregistered: true }],
  ['?error=other', { kind: 'error', isUnregistered: false }],
  ['', { kind: 'error', isUnregistered: false }],
])('%j', (search, place) => {
  expect(readLoginPlace({ search })).toEqual(place)
})
