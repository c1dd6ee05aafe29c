import { expect, it } from 'vitest'
import { openedAtMs, sessionAt } from '../window/sessionFixtures.ts'
import { resultOf } from './resultOf.ts'

const { txId, expiresAtMs } = sessionAt.signed

it.each(['choosing', 'showingQr', 'confirming', 'waiting'] as const)('is open while %s', (status) => {
  expect(resultOf(sessionAt[status], openedAtMs)).toBeUndefined()
})

it('is the transaction once it is signed, until it expires', () => {
  expect(resultOf(sessionAt.signed, expiresAtMs - 1)).toEqual({ txId })
  expect(resultOf(sessionAt.signed, expiresAtMs)).toEqual({ errorCode: 'E2020' })
})

it('is the code that ended it, also later', () => {
  expect(resultOf(sessionAt.failed, expiresAtMs)).toEqual({ errorCode: 'E8005' })
})

it('is nothing where the person left or declined', () => {
  expect(resultOf(sessionAt.cancelled, openedAtMs)).toBe('left')
  const declined = {
    ...sessionAt.failed,
    phase: { status: 'failed', error: { surface: 'client', code: 'DECLINED' } },
  } as const
  expect(resultOf(declined, openedAtMs)).toBe('left')
})
