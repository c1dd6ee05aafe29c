import type { Reason } from '@kakao-cert/protocol'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../defaultLimits.ts'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import { people } from '../fixtures/people.ts'
import { isLive } from './isLive.ts'
import * as rules from './rules.ts'
import type { Ruling } from './Ruling.ts'
import { openedAtMs, openedSession, sessionAt } from './sessionFixtures.ts'
import { toSnapshot } from './toSnapshot.ts'
import type { OpenChallenge, SessionPhase, WindowSession } from './WindowSession.ts'

const hong = people[0]!
const nowMs = openedAtMs + 1000
const next: OpenChallenge = { kind: 'sms', id: 'next', solution: '654321' }
const foundHong = { ok: true, person: hong } as const
const rightAnswer = { challengeId: 'challenge', answer: '123456' }
const wrongAnswer = { challengeId: 'challenge', answer: '000000' }

const byName = {
  submitPhone: (session: WindowSession) => rules.submitPhone(session, foundHong, nowMs),
  showQr: (session: WindowSession) => rules.showQr(session, 'new token', defaultLimits, nowMs),
  refreshQr: (session: WindowSession) => rules.refreshQr(session, 'new token', defaultLimits, nowMs),
  scan: (session: WindowSession) => rules.scan(session, 'token', hong, next, nowMs),
  resend: (session: WindowSession) => rules.resend(session, next, nowMs),
  answer: (session: WindowSession) => rules.answer(session, rightAnswer, 'next', nowMs),
  sign: (session: WindowSession) => rules.sign(session, nowMs),
  decline: rules.decline,
  cancel: rules.cancel,
} as const satisfies Record<string, (session: WindowSession) => Ruling>

type RuleName = keyof typeof byName
type Status = SessionPhase['status']
type Verdict = { readonly to: Status } | { readonly refused: Reason } | 'same'

const wrongState = { refused: 'wrongState' } as const
const nowhere = {
  choosing: wrongState,
  showingQr: wrongState,
  confirming: wrongState,
  waiting: wrongState,
  signed: wrongState,
  failed: wrongState,
  cancelled: wrongState,
} as const

const table: Readonly<Record<RuleName, Readonly<Record<Status, Verdict>>>> = {
  submitPhone: { ...nowhere, choosing: { to: 'waiting' }, showingQr: { to: 'waiting' } },
  showQr: { ...nowhere, choosing: { to: 'showingQr' }, showingQr: 'same' },
  refreshQr: { ...nowhere, showingQr: { to: 'showingQr' } },
  scan: { ...nowhere, showingQr: { to: 'confirming' } },
  resend: { ...nowhere, confirming: { to: 'confirming' }, waiting: { to: 'waiting' } },
  answer: { ...nowhere, confirming: { to: 'waiting' }, waiting: { refused: 'staleChallenge' } },
  sign: { ...nowhere, waiting: { to: 'signed' } },
  decline: { ...nowhere, waiting: { to: 'failed' } },
  cancel: {
    ...nowhere,
    choosing: { to: 'cancelled' },
    showingQr: { to: 'cancelled' },
    confirming: { to: 'cancelled' },
    waiting: { to: 'cancelled' },
    cancelled: 'same',
  },
}

const names = Object.keys(byName) as RuleName[]
const statuses = Object.keys(sessionAt) as Status[]
const pairs = names.flatMap((name) =>
  statuses.map((status) => ({ name, status, verdict: table[name][status] })),
)
const isMove = (verdict: Verdict) => typeof verdict === 'object' && 'to' in verdict

describe('every rule at every status', () => {
  it.each(pairs.filter(({ verdict }) => isMove(verdict)))(
    '$name at $status goes to $verdict.to',
    ({ name, status, verdict }) => {
      const before = sessionAt[status]
      const { session, ...rest } = byName[name](before)
      expect({ to: session.phase.status }).toEqual(verdict)
      expect(session).not.toEqual(before)
      expect(rest).toEqual({})
    },
  )

  it.each(pairs.filter(({ verdict }) => !isMove(verdict)))(
    '$name at $status changes nothing: $verdict',
    ({ name, status, verdict }) => {
      const { session, ...rest } = byName[name](sessionAt[status])
      expect(session).toBe(sessionAt[status])
      expect(rest).toEqual(verdict === 'same' ? {} : verdict)
    },
  )
})

describe('a session that was ended refuses by what ended it', () => {
  it.each([
    ['E1008', 'limitReached'],
    ['E8004', 'validityOver'],
    ['E2020', 'expiredTransaction'],
    ['E8005', 'wrongState'],
  ] as const)('%s: %s', (code, refused) => {
    const session: WindowSession = {
      ...openedSession,
      phase: { status: 'failed', error: { surface: 'window', code } },
    }
    for (const name of names) expect(byName[name](session)).toEqual({ session, refused })
  })
})

describe('settle', () => {
  const live = statuses.filter((status) => isLive(sessionAt[status]))

  it.each(live)('ends %s with E8004 exactly when the validity is over', (status) => {
    const session = sessionAt[status]
    expect(rules.settle(session, session.validUntilMs - 1)).toBe(session)
    for (const atMs of [session.validUntilMs, session.validUntilMs + 1, session.expiresAtMs + 1]) {
      expect(rules.settle(session, atMs).phase).toEqual({
        status: 'failed',
        error: { surface: 'window', code: 'E8004' },
      })
    }
  })

  it.each(live)('ends %s with E2020 exactly when the transaction expires before that', (status) => {
    const session = { ...sessionAt[status], expiresAtMs: openedAtMs + 5000 }
    expect(rules.settle(session, openedAtMs + 4999)).toBe(session)
    for (const atMs of [openedAtMs + 5000, openedAtMs + 5001, session.validUntilMs + 1]) {
      expect(rules.settle(session, atMs).phase).toEqual({
        status: 'failed',
        error: { surface: 'window', code: 'E2020' },
      })
    }
  })

  it('names the validity where both end together', () => {
    const session = { ...openedSession, expiresAtMs: openedSession.validUntilMs }
    expect(rules.settle(session, session.expiresAtMs).phase).toMatchObject({ error: { code: 'E8004' } })
  })

  it.each(['signed', 'failed', 'cancelled'] as const)('leaves %s as it is for ever', (status) => {
    expect(rules.settle(sessionAt[status], Number.MAX_SAFE_INTEGER)).toBe(sessionAt[status])
  })
})

describe('submitPhone', () => {
  const refusalFor = (change: Partial<FixturePerson>) =>
    rules.submitPhone(openedSession, { ok: true, person: { ...hong, ...change } }, nowMs)

  it.each([
    [{ hasForeignNumber: true }, 'foreignNumber'],
    [{ account: 'dormant' }, 'accountUnusable'],
    [{ account: 'sanctioned' }, 'accountUnusable'],
    [{ account: 'withdrawn' }, 'accountUnusable'],
    [{ account: 'protected' }, 'accountUnusable'],
    [{ certificate: 'none' }, 'noCertificate'],
    [{ blocksChannel: true }, 'channelBlocked'],
  ] as const)('refuses %j with %s and spends no request', (change, refused) => {
    const ruling = refusalFor(change)
    expect(ruling.session).toBe(openedSession)
    expect(ruling.refused).toBe(refused)
    expect(rules.scan(sessionAt.showingQr, 'token', { ...hong, ...change }, next, nowMs)).toEqual({
      session: sessionAt.showingQr,
      refused,
    })
  })

  it('names the first of several faults: number, account, certificate, channel', () => {
    const all = {
      hasForeignNumber: true,
      account: 'dormant',
      certificate: 'none',
      blocksChannel: true,
    } as const
    expect(refusalFor(all).refused).toBe('foreignNumber')
    expect(refusalFor({ ...all, hasForeignNumber: false }).refused).toBe('accountUnusable')
    expect(refusalFor({ ...all, hasForeignNumber: false, account: 'active' }).refused).toBe('noCertificate')
  })

  it('says at another step that it is another step, whoever is named', () => {
    const ruling = rules.submitPhone(sessionAt.waiting, { ok: false, reason: 'noAccount' }, nowMs)
    expect(ruling).toEqual({ session: sessionAt.waiting, refused: 'wrongState' })
  })
})

describe('limits', () => {
  it.each(['submitPhone', 'scan', 'resend'] as const)(
    '%s spends a request, and past the last ends the session',
    (name) => {
      const before = {
        submitPhone: sessionAt.choosing,
        scan: sessionAt.showingQr,
        resend: sessionAt.waiting,
      }[name]
      expect(byName[name](before).session.remaining).toEqual({ refreshes: 3, requests: 2, answers: 2 })
      const spent = { ...before, remaining: { ...before.remaining, requests: 0 } }
      const ruling = byName[name](spent)
      expect(ruling.refused).toBe('limitReached')
      expect(ruling.session.phase).toEqual({ status: 'failed', error: { surface: 'window', code: 'E1008' } })
      expect(ruling.session.remaining.requests).toBe(0)
    },
  )

  it('refreshQr spends a refresh, and past the last ends the session', () => {
    expect(byName.refreshQr(sessionAt.showingQr).session.remaining.refreshes).toBe(2)
    const spent = { ...sessionAt.showingQr, remaining: { ...openedSession.remaining, refreshes: 0 } }
    const ruling = byName.refreshQr(spent)
    expect(ruling.refused).toBe('limitReached')
    expect(ruling.session.phase).toMatchObject({ error: { code: 'E1008' } })
  })
})

describe('scan', () => {
  it('refuses another token', () => {
    expect(rules.scan(sessionAt.showingQr, 'other', hong, next, nowMs)).toEqual({
      session: sessionAt.showingQr,
      refused: 'wrongState',
    })
  })

  it('takes a QR code until it expires, and not from then on', () => {
    const expiresAtMs = openedAtMs + 180_000
    expect(rules.scan(sessionAt.showingQr, 'token', hong, next, expiresAtMs - 1).refused).toBeUndefined()
    expect(rules.scan(sessionAt.showingQr, 'token', hong, next, expiresAtMs).refused).toBe('wrongState')
  })
})

describe('answer', () => {
  const miss = (session: WindowSession, challengeId: string) =>
    rules.answer(session, { ...wrongAnswer, challengeId }, `${challengeId}+`, nowMs)

  it('counts a miss and gives the challenge a new id, so that a replay is refused', () => {
    const { session } = miss(sessionAt.confirming, 'challenge')
    expect(session.phase).toMatchObject({ status: 'confirming', misses: 1, challenge: { id: 'challenge+' } })
    expect(session.remaining.answers).toBe(1)
    expect(rules.answer(session, rightAnswer, 'x', nowMs)).toEqual({ session, refused: 'staleChallenge' })
  })

  it('takes the right answer after a miss', () => {
    const { session } = miss(sessionAt.confirming, 'challenge')
    const ruling = rules.answer(session, { challengeId: 'challenge+', answer: '123456' }, 'x', nowMs)
    expect(ruling.session.phase.status).toBe('waiting')
  })

  it('ends with E8005 at the second miss, also when the message was sent again in between', () => {
    const { session: once } = miss(sessionAt.confirming, 'challenge')
    const { session: resent } = rules.resend(once, next, nowMs)
    expect(resent.phase).toMatchObject({ misses: 1 })
    const { session: twice, refused } = miss(resent, 'next')
    expect(twice.phase).toEqual({ status: 'failed', error: { surface: 'window', code: 'E8005' } })
    expect(twice.remaining.answers).toBe(0)
    expect(refused).toBeUndefined()
  })

  it('was never asked of somebody who came by the phone form', () => {
    const { session } = byName.submitPhone(openedSession)
    expect(rules.answer(session, rightAnswer, 'x', nowMs)).toEqual({ session, refused: 'wrongState' })
  })
})

describe('whatever is done in whatever order', () => {
  const steps = {
    ...byName,
    scanWrongly: (session: WindowSession) => rules.scan(session, 'no such token', hong, next, nowMs),
    scanRightly: (session: WindowSession, id: string) =>
      session.phase.status === 'showingQr'
        ? rules.scan(session, session.phase.token, hong, { ...next, id }, nowMs)
        : { session },
    answerWrongly: (session: WindowSession, id: string) =>
      session.phase.status === 'confirming'
        ? rules.answer(session, { challengeId: session.phase.challenge.id, answer: 'wrong' }, id, nowMs)
        : { session },
    answerRightly: (session: WindowSession, id: string) =>
      session.phase.status === 'confirming'
        ? rules.answer(
            session,
            { challengeId: session.phase.challenge.id, answer: session.phase.challenge.solution },
            id,
            nowMs,
          )
        : { session },
    resendCharacters: (session: WindowSession, id: string) =>
      rules.resend(session, { kind: 'characters', id, solution: '가나', options: ['가나', '다라'] }, nowMs),
    settle: (session: WindowSession) => ({ session: rules.settle(session, session.validUntilMs) }),
  } as const satisfies Record<string, (session: WindowSession, id: string) => Ruling>

  const count = fc.integer({ min: 0, max: 3 })
  const remaining = fc.record({ refreshes: count, requests: count, answers: fc.integer({ min: 1, max: 3 }) })
  const stepNames = fc.array(fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])), {
    maxLength: 40,
    size: 'max',
  })

  const follow = (start: WindowSession, chosen: readonly (keyof typeof steps)[]) =>
    chosen.reduce<WindowSession[]>(
      (path, name, index) => [...path, steps[name](path.at(-1)!, `id-${index}`).session],
      [start],
    )

  it('nothing is spent below zero or beyond what there was', () => {
    fc.assert(
      fc.property(remaining, stepNames, (allowed, chosen) => {
        for (const { remaining: left, messages } of follow(
          { ...openedSession, remaining: allowed },
          chosen,
        )) {
          expect(Math.min(left.refreshes, left.requests, left.answers)).toBeGreaterThanOrEqual(0)
          expect(left.requests).toBeLessThanOrEqual(allowed.requests)
          expect(messages.length).toBeLessThanOrEqual(allowed.requests)
        }
      }),
    )
  })

  it('what has ended stays the same object', () => {
    fc.assert(
      fc.property(remaining, stepNames, (allowed, chosen) => {
        const path = follow({ ...openedSession, remaining: allowed }, chosen)
        const ended = path.findIndex((session) => !isLive(session))
        const afterwards = ended === -1 ? [] : path.slice(ended)
        expect(afterwards.every((session) => session === path[ended])).toBe(true)
      }),
    )
  })

  it('E8005 comes exactly when no answers are left', () => {
    fc.assert(
      fc.property(remaining, stepNames, (allowed, chosen) => {
        for (const { phase, remaining: left } of follow({ ...openedSession, remaining: allowed }, chosen)) {
          expect(phase.status === 'failed' && phase.error.code === 'E8005').toBe(left.answers === 0)
          const misses = phase.status === 'confirming' ? phase.misses : 0
          expect(misses).toBeLessThan(allowed.answers)
        }
      }),
    )
  })

  it('a solution never reaches the window', () => {
    fc.assert(
      fc.property(stepNames, (chosen) => {
        const start = { ...openedSession, remaining: { refreshes: 3, requests: 9, answers: 9 } }
        for (const session of follow(start, chosen)) {
          const wire = JSON.stringify(toSnapshot(session, 'http://localhost:4100', nowMs))
          expect(wire).not.toMatch(/solution|123456|654321/)
        }
      }),
    )
  })
})
