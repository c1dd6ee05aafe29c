import {
  AnswerSchema,
  createProblem,
  maxIdempotencyKeyLength,
  parse,
  parsePhoneDetails,
  type Reason,
} from '@kakao-cert/protocol'
import { sandboxTxId, type Limits } from '@kakao-cert/protocol/sandbox'
import { createDeadlines } from '../clock/createDeadlines.ts'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import { findPerson } from '../fixtures/findPerson.ts'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import type { Hub } from '../hub/createHub.ts'
import { createSweep } from '../store/createSweep.ts'
import type { Store } from '../store/Store.ts'
import { standingOfSession } from '../transactions/standingOfSession.ts'
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
  const deadlines = createDeadlines(clock)
  const sweep = createSweep(store)

  /** `by` is what made the change, for the timeline. */
  const commit = (before: WindowSession | undefined, after: WindowSession, by: string): WindowSession => {
    if (before === after) return after
    const nowMs = clock.now()
    const session = { ...after, changedAtMs: nowMs, revision: store.lastRevision() + 1 }
    store.sessions.put(session, { atMs: nowMs, by, ...standingOfSession(session) })
    watchDeadline(session)
    hub.publish(sessionTopic(session.id))
    if (session.personId !== undefined) hub.publish(personTopic(session.personId))
    changed('transactions')
    return session
  }

  const settle = (session: WindowSession) => commit(session, rules.settle(session, clock.now()), 'time')

  const find = (id: string): WindowSession | undefined => {
    const session = store.sessions.get(id)
    return session && settle(session)
  }

  const watchDeadline = (session: WindowSession) => {
    const { id, validUntilMs, expiresAtMs } = session
    if (isLive(session)) deadlines.set(id, Math.min(validUntilMs, expiresAtMs), () => find(id))
    else deadlines.callOff(id)
  }

  const read = (id: string): Result => {
    const session = find(id)
    if (!session) return no('unknownSession')
    return clock.now() >= session.expiresAtMs ? no('expiredTransaction') : { ok: true, session }
  }

  /** What is refused is in the timeline as well: it is what people look for there. */
  const refuse = (session: WindowSession, by: string, refused: Result & { readonly ok: false }): Result => {
    const { surface, code } = createProblem(refused.reason).error
    const { status } = standingOfSession(session)
    store.addEntry(session.txId, { atMs: clock.now(), by, status, error: { surface, code } })
    changed('transactions')
    return refused
  }

  const command = (
    id: string,
    by: string,
    rule: (session: WindowSession, nowMs: number) => Ruling,
  ): Result => {
    const found = read(id)
    if (!found.ok) return found
    const { session, refused, ...details } = rule(found.session, clock.now())
    const committed = commit(found.session, session, by)
    return refused === undefined
      ? { ok: true, session: committed }
      : refuse(committed, by, { ok: false, reason: refused, ...details })
  }

  const open: Sessions['open'] = (body, idempotencyKey, hosted) => {
    const judgement = judgeRequest(body, { institutions, phase })
    if (!judgement.ok) return judgement
    if (idempotencyKey === '' || (idempotencyKey?.length ?? 0) > maxIdempotencyKeyLength)
      return no('invalidField')
    const repeated =
      idempotencyKey === undefined ? undefined : store.sessions.findByIdempotencyKey(idempotencyKey)
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
      changedAtMs: nowMs,
      validUntilMs: nowMs + validityMs,
      expiresAtMs: nowMs + transactionMs,
      remaining: { refreshes, requests, answers },
      messages: [],
      phase: { status: 'choosing' },
    }
    return { ok: true, session: commit(undefined, session, hosted ? 'hostedRequest' : 'open') }
  }

  const listScannable = () =>
    store.sessions.listOpen().flatMap((session) => {
      const { phase: current } = settle(session)
      return current.status === 'showingQr' && clock.now() < current.qrExpiresAtMs
        ? [{ token: current.token, session }]
        : []
    })

  const ofPerson = (personId: string, rule: typeof rules.sign) => (session: WindowSession, nowMs: number) =>
    session.personId === personId ? rule(session, nowMs) : { session, refused: 'unknownSession' as const }

  const restart = () => {
    deadlines.clear()
    store.sessions.listOpen().forEach(watchDeadline)
  }
  restart()

  return {
    open,
    read,
    find,
    submitPhone: (id, body) =>
      command(id, 'submitPhone', (session, nowMs) => {
        const details = parsePhoneDetails(body, nowMs)
        return details.ok
          ? rules.submitPhone(session, findPerson(people, details.value), nowMs)
          : { session, refused: 'invalidField', fields: details.fields }
      }),
    showQr: (id) =>
      command(id, 'showQr', (session, nowMs) => rules.showQr(session, crypto.randomUUID(), limits(), nowMs)),
    refreshQr: (id) =>
      command(id, 'refreshQr', (session, nowMs) =>
        rules.refreshQr(session, crypto.randomUUID(), limits(), nowMs),
      ),
    resend: (id) =>
      command(id, 'resend', (session, nowMs) =>
        rules.resend(session, createChallenge(limits().secondFactor), nowMs),
      ),
    answer: (id, body) =>
      command(id, 'answer', (session, nowMs) => {
        const given = parse(AnswerSchema, body)
        return given
          ? rules.answer(session, given, crypto.randomUUID(), nowMs)
          : { session, refused: 'invalidField' }
      }),
    cancel: (id) => command(id, 'cancel', rules.cancel),
    complete: (id) =>
      command(id, 'complete', (session) =>
        session.phase.status === 'signed' ? { session } : { session, refused: 'wrongState' },
      ),
    scan: (token, person) => {
      const seen = listScannable().find((candidate) => candidate.token === token)
      if (!seen) return no('unknownSession')
      const challenge = createChallenge(limits().secondFactor)
      return command(seen.session.id, 'scan', (session, nowMs) =>
        rules.scan(session, token, person, challenge, nowMs),
      )
    },
    sign: (id, person) => command(id, 'sign', ofPerson(person.id, rules.sign)),
    decline: (id, person) => command(id, 'decline', ofPerson(person.id, rules.decline)),
    listByPerson: (personId) => store.sessions.listByPerson(personId, phoneLength).map(settle),
    lastRevision: store.lastRevision,
    listScannable,
    restart,
  }
}
