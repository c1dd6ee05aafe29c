import { expect, it } from 'vitest'
import type { TransactionPhase } from '../rest/RestTransaction.ts'
import { judgeSession } from './judgeSession.ts'

const times = { requestedAtMs: 1000, validUntilMs: 301_000 }
const signed: TransactionPhase = { status: 'signed', ...times, signedAtMs: 2000 }
const sixHours = 6 * 3_600_000

it.each<[TransactionPhase, number, string]>([
  [{ status: 'prepared' }, 1000, 'notSigned'],
  [{ status: 'requested', ...times }, 300_999, 'notSigned'],
  [{ status: 'declined', ...times }, 300_999, 'notSigned'],
  [{ status: 'expired', ...times }, 301_000, 'notSignedInTime'],
  [{ status: 'failed', reason: 'channelBlocked' }, 1000, 'notSignedInTime'],
  [signed, 2000 + sixHours, 'expiredKey'],
])('%o at %i is %s', (phase, nowMs, reason) => {
  expect(judgeSession({ phase, sessionHours: 6 }, nowMs)).toEqual({ ok: false, reason })
})

it.each([2000, 2000 + sixHours - 1])('a signature opens a session: at %i', (nowMs) => {
  expect(judgeSession({ phase: signed, sessionHours: 6 }, nowMs)).toEqual({
    ok: true,
    session: { startAtMs: 2000, endAtMs: 2000 + sixHours },
  })
})
