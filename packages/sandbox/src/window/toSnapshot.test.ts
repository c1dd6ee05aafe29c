import { parse, SnapshotSchema } from '@kakao-cert/protocol'
import { describe, expect, it } from 'vitest'
import { openedAtMs, openedSession, sessionAt } from './sessionFixtures.ts'
import { toSnapshot } from './toSnapshot.ts'
import type { WindowSession } from './WindowSession.ts'

const snapshotOf = (session: WindowSession) => toSnapshot(session, 'http://localhost:4100', openedAtMs)

describe.each(Object.entries(sessionAt))('%s', (_, session) => {
  it('is a snapshot that goes over the wire and comes back the same', () => {
    const snapshot = snapshotOf(session)
    expect(parse(SnapshotSchema, JSON.parse(JSON.stringify(snapshot)))).toEqual(snapshot)
  })

  it('keeps to itself who signs, what is signed and what the phone was told', () => {
    const wire = JSON.stringify(snapshotOf(session))
    for (const secret of ['hong', session.signData, '123456', 'idempotencyKey']) {
      expect(wire).not.toContain(secret)
    }
  })
})

it('has a QR code that opens the phone page where the sandbox was asked', () => {
  expect(snapshotOf(sessionAt.showingQr).phase).toMatchObject({
    qrText: 'http://localhost:4100/phone?scan=token',
  })
})

it('shows the options of characters in their order, whichever is right', () => {
  const options = ['가나', '다라', '마바']
  const session: WindowSession = {
    ...openedSession,
    phase: {
      status: 'confirming',
      misses: 0,
      challenge: { kind: 'characters', id: 'c', solution: '다라', options },
    },
  }
  expect(snapshotOf(session).phase).toMatchObject({
    challenge: { kind: 'characters', id: 'c', options },
  })
})
