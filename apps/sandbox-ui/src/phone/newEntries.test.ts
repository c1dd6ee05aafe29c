import type { Phone } from '@kakao-cert/protocol/sandbox'
import { describe, expect, test } from 'vitest'
import { newEntries } from './newEntries.ts'

const phone = (times: readonly number[], personId = 'a'): Phone => ({
  person: {
    id: personId,
    name: 'A',
    birthday: '19900101',
    phoneNumber: '01000000001',
    about: { ko: 'x', en: 'x' },
  },
  revision: 1,
  serverTimeMs: 1,
  isFrozen: false,
  requests: times.map((requestedAtMs) => ({
    sessionId: 's',
    institution: 'Bank',
    title: 'Sign in',
    signData: 'text',
    requestedAtMs,
    validUntilMs: 1000,
    status: 'pending',
  })),
  messages: [],
})

describe('newEntries', () => {
  test('names what was not there before, oldest first', () => {
    expect(newEntries(phone([1]), phone([3, 2, 1])).map(({ id }) => id)).toEqual(['s@2', 's@3'])
  })

  test('is silent about what a phone shows when it is opened or changed for another', () => {
    expect(newEntries(undefined, phone([1]))).toEqual([])
    expect(newEntries(phone([], 'b'), phone([1]))).toEqual([])
  })
})
