import type { Snapshot } from '@kakao-cert/protocol'
import { describe, expect, it } from 'vitest'
import * as rules from './rules.ts'
import { openedAtMs, openedSession, sessionAt, statuses } from './sessionFixtures.ts'
import { toSnapshot } from './toSnapshot.ts'

const nowMs = openedAtMs + 10_000
const turn = { id: 'turn-1', untilMs: nowMs + 60_000 }
const live = ['choosing', 'showingQr', 'confirming', 'waiting'] as const

const upstreamAt = (revision: number, phase: Snapshot['phase']): Snapshot => ({
  ...toSnapshot(openedSession, { institution: '', methods: ['qr'] }, nowMs),
  sessionId: 'upstream-1',
  txId: 'tx-qr',
  revision,
  remaining: { refreshes: 1, requests: 2, answers: 1 },
  phase,
})

describe('time', () => {
  it.each(statuses)('leaves a session that is %s alone before it is over', (status) => {
    const session = sessionAt(status)
    expect(rules.settle(session, session.validUntilMs - 1)).toBe(session)
  })

  it.each(['signed', 'failed', 'cancelled'] as const)('leaves one that is %s alone for good', (status) => {
    const session = sessionAt(status)
    expect(rules.settle(session, session.expiresAtMs + 1)).toBe(session)
  })

  it('ends a session with E8004 when its request is no longer valid', () => {
    expect(rules.settle(openedSession, openedSession.validUntilMs).phase).toEqual({
      status: 'failed',
      error: { surface: 'window', code: 'E8004' },
    })
  })

  it('ends a session with E2020 where its transaction expires first', () => {
    const session = { ...openedSession, expiresAtMs: openedAtMs + 60_000 }
    expect(rules.settle(session, session.expiresAtMs).phase).toMatchObject({ error: { code: 'E2020' } })
  })

  it('leaves time to ask once more for a request that was perhaps signed at the last moment', () => {
    const session = sessionAt('waiting')
    expect(rules.settle(session, session.validUntilMs + 4999)).toBe(session)
    expect(rules.settle(session, session.validUntilMs + 5000).phase.status).toBe('failed')
  })
})

describe('a command that takes its time', () => {
  const begin = { phone: rules.beginPhone, resend: rules.beginResend, upstream: rules.beginUpstream }
  const allowed = {
    phone: ['choosing', 'showingQr'],
    resend: ['waiting'],
    upstream: [...live],
  } as const

  it.each(Object.keys(begin) as (keyof typeof begin)[])('%s begins where it means something', (name) => {
    const begun = statuses.filter(
      (status) => begin[name](sessionAt(status), turn, nowMs).refused === undefined,
    )
    expect(begun.toSorted()).toEqual([...allowed[name]].toSorted())
  })

  it('keeps others out until it is over, or was lost', () => {
    const busy = rules.beginPhone(openedSession, turn, nowMs).session
    const next = { id: 'turn-2', untilMs: Infinity }
    expect(rules.beginPhone(busy, next, turn.untilMs - 1).refused).toBe('wrongState')
    expect(rules.beginPhone(busy, next, turn.untilMs).refused).toBeUndefined()
    expect(rules.beginPhone(rules.giveUp(busy, turn.id), next, nowMs).refused).toBeUndefined()
  })

  it('gives up its own turn only', () => {
    const busy = rules.beginPhone(openedSession, turn, nowMs).session
    expect(rules.giveUp(busy, 'turn-2')).toBe(busy)
    expect(rules.isOurs(busy, turn.id)).toBe(true)
    expect(rules.isOurs(rules.cancel(busy).session, turn.id)).toBe(false)
  })

  it('ends the session with E1008 where no requests are left', () => {
    const spent = { ...openedSession, remaining: { ...openedSession.remaining, requests: 0 } }
    const { session, refused } = rules.beginPhone(spent, turn, nowMs)
    expect([refused, session.phase]).toEqual([
      'limitReached',
      { status: 'failed', error: { surface: 'window', code: 'E1008' } },
    ])
  })

  it('spends a request when it went out, and leaves the window upstream', () => {
    const qr = sessionAt('showingQr', { upstream: { sessionId: 'upstream-1', revision: 3 } })
    const phone = { numberHash: 'hash', spares: ['tx-2'] }
    const sent = rules.requested(qr, { txId: 'tx-1', phone }, nowMs)
    expect(sent).toMatchObject({
      txId: 'tx-1',
      phone,
      remaining: { requests: 2, refreshes: 3 },
      phase: { status: 'waiting', method: 'phone', requestedAtMs: nowMs },
    })
    expect(sent.upstream).toBeUndefined()
  })
})

describe('news of the window upstream', () => {
  const qr = { status: 'showingQr', qrText: 'new', qrExpiresAtMs: nowMs } as const

  it('are taken with what is left, and never after newer ones', () => {
    const five = rules.follow(openedSession, upstreamAt(5, qr))
    expect(five).toMatchObject({ phase: qr, txId: 'tx-qr', remaining: { refreshes: 1 } })
    expect(rules.follow(five, upstreamAt(5, { status: 'choosing' }))).toBe(five)
    expect(rules.follow(five, upstreamAt(4, { status: 'choosing' }))).toBe(five)
    expect(rules.follow(five, upstreamAt(6, { status: 'cancelled' })).phase.status).toBe('cancelled')
  })

  it('of another window are nothing to a session', () => {
    const five = rules.follow(openedSession, upstreamAt(5, qr))
    expect(rules.follow(five, { ...upstreamAt(6, qr), sessionId: 'upstream-2' })).toBe(five)
  })

  it.each(['signed', 'failed', 'cancelled'] as const)('do not bring back one that is %s', (status) => {
    const session = sessionAt(status)
    expect(rules.follow(session, upstreamAt(5, qr))).toBe(session)
  })
})

describe('looking at the service', () => {
  const due = sessionAt('waiting', { lookAtMs: nowMs })

  it('is done by one at a time, and by another when that one does not come back', () => {
    const looked = rules.takeLook(due, turn, nowMs)
    expect(looked.look).toEqual(turn)
    expect(rules.takeLook(looked, { id: 'turn-2', untilMs: Infinity }, turn.untilMs - 1)).toBe(looked)
    expect(rules.takeLook(looked, { id: 'turn-2', untilMs: Infinity }, turn.untilMs).look?.id).toBe('turn-2')
  })

  it('is not done before it is due, nor for a session that is over', () => {
    expect(rules.takeLook(due, turn, nowMs - 1)).toBe(due)
    const over = sessionAt('signed', { lookAtMs: nowMs })
    expect(rules.takeLook(over, turn, nowMs)).toBe(over)
  })

  it('is done once more when the validity is over, and then ends with E8004', () => {
    const { validUntilMs } = due
    const again = rules.lookAgain(due, { afterMs: 10_000, failedLooks: 0 }, validUntilMs - 1)
    expect(again.lookAtMs).toBe(validUntilMs)
    const ended = rules.lookAgain(due, { afterMs: 10_000, failedLooks: 0 }, validUntilMs)
    expect(ended.phase).toMatchObject({ status: 'failed', error: { code: 'E8004' } })
  })

  it('finds a signature only of who waits for it', () => {
    expect(rules.signed(due, nowMs).phase).toEqual({ status: 'signed', signedAtMs: nowMs })
    const cancelled = sessionAt('cancelled')
    expect(rules.signed(cancelled, nowMs)).toBe(cancelled)
  })
})

describe('closing the window', () => {
  it.each(live)('cancels a session that is %s', (status) => {
    expect(rules.cancel(sessionAt(status)).session.phase.status).toBe('cancelled')
  })

  it('twice is no mistake, and what is over stays what it was', () => {
    const cancelled = sessionAt('cancelled')
    expect(rules.cancel(cancelled)).toEqual({ session: cancelled })
    expect(rules.cancel(sessionAt('failed')).refused).toBe('validityOver')
    expect(rules.cancel(sessionAt('signed')).refused).toBe('wrongState')
  })
})

describe('handing over', () => {
  const waiting = sessionAt('waiting', { lookAtMs: nowMs + 60_000 })

  it('has a session looked at as if it had waited for long', () => {
    expect(rules.handOver(waiting, nowMs - 2000, nowMs).lookAtMs).toBe(nowMs - 2000)
    const late = { ...waiting, lookAtMs: nowMs - 9000 }
    expect(rules.handOver(late, nowMs - 2000, nowMs).lookAtMs).toBe(nowMs - 9000)
  })

  it('leaves alone what somebody looks at, what nobody asks the service about, and what has ended', () => {
    const looked = { ...waiting, look: turn }
    for (const session of [looked, openedSession, sessionAt('signed', { lookAtMs: nowMs })])
      expect(rules.handOver(session, nowMs - 2000, nowMs)).toBe(session)
    const given = { ...waiting, look: { ...turn, untilMs: nowMs } }
    expect(rules.handOver(given, nowMs - 2000, nowMs).lookAtMs).toBe(nowMs - 2000)
  })
})
