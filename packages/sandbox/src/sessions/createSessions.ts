import {
  AnswerSchema,
  maxIdempotencyKeyLength,
  parse,
  parsePhoneDetails,
  type Reason,
} from '@kakao-cert/protocol'
import { sandboxTxId, type Limits } from '@kakao-cert/protocol/sandbox'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import { findPerson } from '../fixtures/findPerson.ts'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import type { Hub } from '../hub/createHub.ts'
import type { Store } from '../store/Store.ts'
import { createChallenge } from '../window/createChallenge.ts'
import { isLive } from '../window/isLive.ts'
import * as rules from '../window/rules.ts'
import type { Ruling } from '../window/Ruling.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import { judgeRequest } from './judgeRequest.ts'
import type { Result, Sessions } from './Sessions.ts'
import { personTopic, sessionTopic } from './topics.ts'

interface Options {
  readonly store: Store
  readonly clock: VirtualClock
  readonly hub: Hub
  readonly fixtures: Fixtures
  readonly phase: 'test' | 'production'
  readonly changed: (part: 'transactions') => void
  readonly limits: () => Limits
}

// Transactions are kept a day past their expiry, then dropped when a later one is opened.
const keptMs = 24 * 60 * 60 * 1000
const sweepEveryMs = 60 * 60 * 1000

const phoneLength = 50

const no = (reason: Reason): Result => ({ ok: false, reason })

/** Keeps sessions by the rules: reads, rules, stores, and tells whoever listens. */
export const createSessions = ({
  store,
  clock,
  hub,
  fixtures,
  phase,
  limits,
  changed,
}: Options): Sessions => {
  const { people, institutions } = fixtures
  const deadlines = new Map<string, () => void>()
  let nextSweepMs = 0

  const commit = (before: WindowSession | undefined, after: WindowSession): WindowSession => {
    if (before === after) return after
    const session = { ...after, revision: store.lastRevision() + 1 }
    store.put(session)
    watchDeadline(session)
    hub.publish(sessionTopic(session.id))
    if (session.personId !== undefined) hub.publish(personTopic(session.personId))
    changed('transactions')
    return session
  }

  const settle = (session: WindowSession) => commit(session, rules.settle(session, clock.now()))

  const find = (id: string): WindowSession | undefined => {
    const session = store.get(id)
    return session && settle(session)
  }

  const watchDeadline = (session: WindowSession) => {
    const { id, validUntilMs, expiresAtMs } = session
    deadlines.get(id)?.()
    deadlines.delete(id)
    if (!isLive(session)) return
    const callOff = clock.schedule(Math.min(validUntilMs, expiresAtMs), () => {
      deadlines.delete(id)
      find(id)
    })
    deadlines.set(id, callOff)
  }

  const sweep = (nowMs: number) => {
    if (nowMs < nextSweepMs) return
    store.removeExpiredBefore(nowMs - keptMs)
    nextSweepMs = nowMs + sweepEveryMs
  }

  const read = (id: string): Result => {
    const session = find(id)
    if (!session) return no('unknownSession')
    return clock.now() >= session.expiresAtMs ? no('expiredTransaction') : { ok: true, session }
  }

  const command = (id: string, rule: (session: WindowSession, nowMs: number) => Ruling): Result => {
    const found = read(id)
    if (!found.ok) return found
    const { session, refused, ...details } = rule(found.session, clock.now())
    const committed = commit(found.session, session)
    return refused === undefined
      ? { ok: true, session: committed }
      : { ok: false, reason: refused, ...details }
  }

  const open: Sessions['open'] = (body, idempotencyKey, hosted) => {
    const judgement = judgeRequest(body, { institutions, phase })
    if (!judgement.ok) return judgement
    if (idempotencyKey === '' || (idempotencyKey?.length ?? 0) > maxIdempotencyKeyLength)
      return no('invalidField')
    const repeated = idempotencyKey === undefined ? undefined : store.findByIdempotencyKey(idempotencyKey)
    if (repeated) return read(repeated.id)
    const { request, institution } = judgement
    const { validityMs, transactionMs, refreshes, requests, answers } = limits()
    const nowMs = clock.now()
    sweep(nowMs)
    const session: WindowSession = {
      id: crypto.randomUUID(),
      txId: sandboxTxId(crypto.randomUUID()),
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      settleId: institution.settleId,
      product: request.product,
      ...(hosted && { hosted }),
      institution: institution.name[request.locale.startsWith('ko') ? 'ko' : 'en'],
      title: request.title,
      signData: request.signData,
      revision: 0,
      openedAtMs: nowMs,
      validUntilMs: nowMs + validityMs,
      expiresAtMs: nowMs + transactionMs,
      remaining: { refreshes, requests, answers },
      messages: [],
      phase: { status: 'choosing' },
    }
    return { ok: true, session: commit(undefined, session) }
  }

  const listScannable = () =>
    store.listLive().flatMap((session) => {
      const { phase: current } = settle(session)
      return current.status === 'showingQr' && clock.now() < current.qrExpiresAtMs
        ? [{ token: current.token, session }]
        : []
    })

  const ofPerson = (personId: string, rule: typeof rules.sign) => (session: WindowSession, nowMs: number) =>
    session.personId === personId ? rule(session, nowMs) : { session, refused: 'unknownSession' as const }

  store.listLive().forEach(watchDeadline)

  return {
    open,
    read,
    find,
    submitPhone: (id, body) =>
      command(id, (session, nowMs) => {
        const details = parsePhoneDetails(body, nowMs)
        return details.ok
          ? rules.submitPhone(session, findPerson(people, details.value), nowMs)
          : { session, refused: 'invalidField', fields: details.fields }
      }),
    showQr: (id) =>
      command(id, (session, nowMs) => rules.showQr(session, crypto.randomUUID(), limits(), nowMs)),
    refreshQr: (id) =>
      command(id, (session, nowMs) => rules.refreshQr(session, crypto.randomUUID(), limits(), nowMs)),
    resend: (id) =>
      command(id, (session, nowMs) => rules.resend(session, createChallenge(limits().secondFactor), nowMs)),
    answer: (id, body) =>
      command(id, (session, nowMs) => {
        const given = parse(AnswerSchema, body)
        return given
          ? rules.answer(session, given, crypto.randomUUID(), nowMs)
          : { session, refused: 'invalidField' }
      }),
    cancel: (id) => command(id, rules.cancel),
    complete: (id) =>
      command(id, (session) =>
        session.phase.status === 'signed' ? { session } : { session, refused: 'wrongState' },
      ),
    scan: (token, person) => {
      const seen = listScannable().find((candidate) => candidate.token === token)
      if (!seen) return no('unknownSession')
      const challenge = createChallenge(limits().secondFactor)
      return command(seen.session.id, (session, nowMs) =>
        rules.scan(session, token, person, challenge, nowMs),
      )
    },
    sign: (id, person) => command(id, ofPerson(person.id, rules.sign)),
    decline: (id, person) => command(id, ofPerson(person.id, rules.decline)),
    listByPerson: (personId) => store.listByPerson(personId, phoneLength).map(settle),
    lastRevision: store.lastRevision,
    listScannable,
    clear: () => {
      const sessionIds = [...deadlines.keys()]
      deadlines.forEach((callOff) => callOff())
      deadlines.clear()
      store.clear()
      sessionIds.forEach((id) => hub.publish(sessionTopic(id)))
      people.forEach(({ id }) => hub.publish(personTopic(id)))
    },
  }
}
