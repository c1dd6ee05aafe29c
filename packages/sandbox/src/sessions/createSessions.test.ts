import type { Limits } from '@kakao-cert/protocol/sandbox'
import * as fc from 'fast-check'
import { afterEach, expect, it, vi } from 'vitest'
import { createVirtualClock } from '../clock/createVirtualClock.ts'
import { defaultLimits } from '../defaultLimits.ts'
import { builtInFixtures as fixtures } from '../fixtures/builtInFixtures.ts'
import { createHub } from '../hub/createHub.ts'
import { hongDetails, signRequest } from '../http/createTestClient.ts'
import { createMemoryStore } from '../store/createMemoryStore.ts'
import { isLive } from '../window/isLive.ts'
import { toSnapshot } from '../window/toSnapshot.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import { createSessions } from './createSessions.ts'
import type { Result, Sessions } from './Sessions.ts'
import { personTopic, sessionTopic } from './topics.ts'

const hong = fixtures.people[0]!

const start = (limits: Limits = defaultLimits) => {
  const store = createMemoryStore()
  const clock = createVirtualClock()
  const hub = createHub()
  const sessions = createSessions({
    store,
    clock,
    hub,
    fixtures,
    phase: 'test',
    limits: () => limits,
    changed: () => {},
  })
  return { store, clock, hub, sessions }
}

afterEach(() => {
  vi.useRealTimers()
})

const openIn = (sessions: Sessions): WindowSession => {
  const opened = sessions.open(signRequest)
  if (!opened.ok) throw new Error(opened.reason)
  return opened.session
}

it('tells the window and the phone of a change, after it can be read', () => {
  vi.useFakeTimers()
  const { hub, sessions } = start()
  const { id } = openIn(sessions)
  const told: string[] = []
  const end = () => told.push('end')
  hub.subscribe(sessionTopic(id), { tell: () => told.push(`window ${sessions.find(id)?.phase.status}`), end })
  hub.subscribe(personTopic('hong'), {
    tell: () => told.push(`phone ${sessions.listByPerson('hong')[0]?.phase.status}`),
    end,
  })
  sessions.submitPhone(id, hongDetails)
  sessions.submitPhone(id, hongDetails)
  sessions.sign(id, hong)
  expect(told).toEqual(['window waiting', 'phone waiting', 'window signed', 'phone signed'])
})

it('ends a session at its deadline without being asked', () => {
  vi.useFakeTimers()
  const { store, sessions } = start()
  const { id } = openIn(sessions)
  vi.advanceTimersByTime(defaultLimits.validityMs - 1)
  expect(store.sessions.get(id)?.phase.status).toBe('choosing')
  vi.advanceTimersByTime(1)
  expect(store.sessions.get(id)?.phase).toMatchObject({ status: 'failed', error: { code: 'E8004' } })
  expect(vi.getTimerCount()).toBe(0)
})

it('watches the deadlines that an earlier run left behind', () => {
  vi.useFakeTimers()
  const { store, clock, hub, sessions } = start()
  const { id } = openIn(sessions)
  clock.dispose()
  createSessions({
    store,
    clock: createVirtualClock(),
    hub,
    fixtures,
    phase: 'test',
    limits: () => defaultLimits,
    changed: () => {},
  })
  vi.advanceTimersByTime(defaultLimits.validityMs)
  expect(store.sessions.get(id)?.phase).toMatchObject({ status: 'failed', error: { code: 'E8004' } })
})

it('keeps what is promised, whatever is done in whatever order', () => {
  const count = fc.integer({ min: 0, max: 3 })
  const limits = fc.record({
    validityMs: fc.constantFrom(5000, 20_000),
    transactionMs: fc.constantFrom(10_000, 20_000, 30_000),
    qrMs: fc.constantFrom(1000, 4000),
    expireInMs: fc.constant(600_000),
    resultMs: fc.constant(600_000),
    loginMs: fc.constant(300_000),
    refreshes: count,
    requests: count,
    answers: fc.integer({ min: 1, max: 3 }),
    secondFactor: fc.constantFrom('sms' as const, 'characters' as const),
  })

  const currentChallenge = ({ phase }: WindowSession) =>
    phase.status === 'confirming' ? phase.challenge : { id: 'none', solution: 'none' }

  type Step = (sessions: Sessions, session: WindowSession) => Result
  const steps: Readonly<Record<string, Step>> = {
    submitPhone: (sessions, { id }) => sessions.submitPhone(id, hongDetails),
    submitNonsense: (sessions, { id }) => sessions.submitPhone(id, { name: 7 }),
    showQr: (sessions, { id }) => sessions.showQr(id),
    refreshQr: (sessions, { id }) => sessions.refreshQr(id),
    scan: (sessions) => sessions.scan(sessions.listScannable()[0]?.token ?? 'none', hong),
    resend: (sessions, { id }) => sessions.resend(id),
    answerRightly: (sessions, session) => {
      const { id, solution } = currentChallenge(session)
      return sessions.answer(session.id, { challengeId: id, answer: solution })
    },
    answerWrongly: (sessions, session) =>
      sessions.answer(session.id, { challengeId: currentChallenge(session).id, answer: 'wrong' }),
    sign: (sessions, { id }) => sessions.sign(id, hong),
    decline: (sessions, { id }) => sessions.decline(id, hong),
    cancel: (sessions, { id }) => sessions.cancel(id),
    complete: (sessions, { id }) => sessions.complete(id),
    read: (sessions, { id }) => sessions.read(id),
  }
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Object.keys(steps)) },
    { weight: 1, arbitrary: fc.constantFrom(500, 1000, 5000) },
  )

  vi.useFakeTimers()
  fc.assert(
    fc.property(limits, fc.array(step, { maxLength: 30, size: 'max' }), (allowed, chosen) => {
      const { store, clock, sessions } = start(allowed)
      let before = openIn(sessions)
      for (const next of chosen) {
        const revisionBefore = store.lastRevision()
        if (typeof next === 'number') clock.change({ kind: 'advance', byMs: next })
        else steps[next]?.(sessions, before)
        const after = store.sessions.get(before.id)!

        expect(after === before ? after.revision : after.revision - 1).toBe(revisionBefore)
        expect(isLive(before) || after === before).toBe(true)
        expect(Math.min(...Object.values(after.remaining))).toBeGreaterThanOrEqual(0)
        expect(after.phase.status === 'failed' && after.phase.error.code === 'E8005').toBe(
          after.remaining.answers === 0,
        )
        expect(isLive(after) && clock.now() >= Math.min(after.validUntilMs, after.expiresAtMs)).toBe(false)
        const wire = JSON.stringify(toSnapshot(after, 'http://sandbox', clock.now()))
        const secrets = [...Object.values(hongDetails), '"hong"', signRequest.signData, 'solution']
        expect(secrets.filter((secret) => wire.includes(secret))).toEqual([])
        expect(
          Object.values(hongDetails).filter((personal) => JSON.stringify(after).includes(personal)),
        ).toEqual([])
        const sms = after.messages.filter(({ kind }) => kind === 'sms')
        expect(sms.filter(({ solution }) => wire.includes(`"${solution}"`))).toEqual([])
        before = after
      }
      clock.dispose()
    }),
    { numRuns: 500 },
  )
})
