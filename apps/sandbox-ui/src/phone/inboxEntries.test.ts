import type { Phone, PhoneMessage, PhoneRequest } from '@kakao-cert/protocol/sandbox'
import { describe, expect, test } from 'vitest'
import { inboxEntries } from './inboxEntries.ts'

const request = (sessionId: string, requestedAtMs: number): PhoneRequest => ({
  sessionId,
  institution: 'Bank',
  title: 'Sign in',
  signData: 'text',
  requestedAtMs,
  validUntilMs: requestedAtMs + 1000,
  status: 'pending',
})

const message = (id: string, sessionId: string, receivedAtMs: number): PhoneMessage => ({
  id,
  sessionId,
  institution: 'Bank',
  receivedAtMs,
  content: { kind: 'smsCode', code: '123456' },
})

const phone = (requests: PhoneRequest[], messages: PhoneMessage[]): Phone => ({
  person: {
    id: 'a',
    name: 'A',
    birthday: '19900101',
    phoneNumber: '01000000001',
    about: { ko: 'x', en: 'x' },
  },
  revision: 1,
  serverTimeMs: 1,
  isFrozen: false,
  requests,
  messages,
})

const spent = (given: Phone) =>
  inboxEntries(given).flatMap((entry) => (entry.kind === 'message' && entry.isSpent ? [entry.id] : []))

describe('inboxEntries', () => {
  test('mixes requests and messages, newest first', () => {
    const entries = inboxEntries(phone([request('s', 20)], [message('m2', 't', 30), message('m1', 's', 10)]))
    expect(entries.map(({ id }) => id)).toEqual(['m2', 's@20', 'm1'])
  })

  test('a newer message of the same session replaces an older one, also at the same time', () => {
    expect(
      spent(phone([], [message('new', 's', 10), message('other', 't', 10), message('old', 's', 10)])),
    ).toEqual(['old'])
  })

  test('the sign request that follows a message uses it up', () => {
    expect(spent(phone([request('s', 20)], [message('m', 's', 10)]))).toEqual(['m'])
  })
})
