import type { Reason } from '@kakao-cert/protocol'
import type { Limits } from '@kakao-cert/protocol/sandbox'
import type { Found } from '../fixtures/findPerson.ts'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import { endedReason } from './endedReason.ts'
import { isLive } from './isLive.ts'
import type { Ruling } from './Ruling.ts'
import type { OpenChallenge, SessionPhase, WindowSession } from './WindowSession.ts'

// Every rule is pure: time and random values come in, a ruling goes out.

const at = (session: WindowSession, phase: SessionPhase): WindowSession => ({ ...session, phase })

const fail = (session: WindowSession, code: string, surface: 'window' | 'client' = 'window'): WindowSession =>
  at(session, { status: 'failed', error: { surface, code } })

const refuse = (session: WindowSession): Ruling => ({ session, refused: endedReason(session.phase) })

const spendRequest = (session: WindowSession, next: (session: WindowSession) => WindowSession): Ruling => {
  const { remaining } = session
  if (remaining.requests === 0) return { session: fail(session, 'E1008'), refused: 'limitReached' }
  return { session: next({ ...session, remaining: { ...remaining, requests: remaining.requests - 1 } }) }
}

const sendChallenge = (
  session: WindowSession,
  challenge: OpenChallenge,
  misses: number,
  nowMs: number,
): WindowSession => ({
  ...at(session, { status: 'confirming', challenge, misses }),
  messages: [
    ...session.messages,
    { id: challenge.id, sentAtMs: nowMs, kind: challenge.kind, solution: challenge.solution },
  ],
})

const sendRequest = (session: WindowSession, method: 'phone' | 'qr', nowMs: number): WindowSession => ({
  ...at(session, { status: 'waiting', method, requestedAtMs: nowMs }),
  requestedAtMs: nowMs,
})

/** Ends a session whose time is over: E8004 when the request is no longer valid, E2020 when the transaction expired. */
export const settle = (session: WindowSession, nowMs: number): WindowSession => {
  const { validUntilMs, expiresAtMs } = session
  if (!isLive(session) || nowMs < Math.min(validUntilMs, expiresAtMs)) return session
  return fail(session, expiresAtMs < validUntilMs ? 'E2020' : 'E8004')
}

const faultOf = (person: FixturePerson): Reason | undefined => {
  if (person.hasForeignNumber) return 'foreignNumber'
  if (person.account !== 'active') return 'accountUnusable'
  if (person.certificate === 'none') return 'noCertificate'
  return person.blocksChannel ? 'channelBlocked' : undefined
}

/** A sign request goes to the person whom the phone form names. */
export const submitPhone = (session: WindowSession, found: Found, nowMs: number): Ruling => {
  if (session.phase.status !== 'choosing' && session.phase.status !== 'showingQr') return refuse(session)
  if (!found.ok) return { session, refused: found.reason }
  const { person } = found
  const fault = faultOf(person)
  if (fault) return { session, refused: fault }
  return spendRequest(session, (paid) => ({ ...sendRequest(paid, 'phone', nowMs), personId: person.id }))
}

/** Shows a QR code; one that is shown already stays. */
export const showQr = (session: WindowSession, token: string, limits: Limits, nowMs: number): Ruling => {
  if (session.phase.status === 'showingQr') return { session }
  if (session.phase.status !== 'choosing') return refuse(session)
  return { session: at(session, { status: 'showingQr', token, qrExpiresAtMs: nowMs + limits.qrMs }) }
}

/** Replaces the QR code. */
export const refreshQr = (session: WindowSession, token: string, limits: Limits, nowMs: number): Ruling => {
  const { phase, remaining } = session
  if (phase.status !== 'showingQr') return refuse(session)
  if (remaining.refreshes === 0) return { session: fail(session, 'E1008'), refused: 'limitReached' }
  return {
    session: {
      ...at(session, { status: 'showingQr', token, qrExpiresAtMs: nowMs + limits.qrMs }),
      remaining: { ...remaining, refreshes: remaining.refreshes - 1 },
    },
  }
}

/** A phone scans the QR code: the second step begins. */
export const scan = (
  session: WindowSession,
  token: string,
  person: FixturePerson,
  challenge: OpenChallenge,
  nowMs: number,
): Ruling => {
  const { phase } = session
  if (phase.status !== 'showingQr' || phase.token !== token || nowMs >= phase.qrExpiresAtMs)
    return refuse(session)
  const fault = faultOf(person)
  if (fault) return { session, refused: fault }
  return spendRequest(session, (paid) => ({
    ...sendChallenge(paid, challenge, 0, nowMs),
    personId: person.id,
  }))
}

/** Sends again what the person is waiting for: the second-factor message, or the sign request. */
export const resend = (session: WindowSession, challenge: OpenChallenge, nowMs: number): Ruling => {
  const { phase } = session
  switch (phase.status) {
    case 'confirming':
      return spendRequest(session, (paid) => sendChallenge(paid, challenge, phase.misses, nowMs))
    case 'waiting':
      return spendRequest(session, (paid) => sendRequest(paid, phase.method, nowMs))
    default:
      return refuse(session)
  }
}

/** Judges an answer to the second factor. A miss replaces the challenge's id, so that a replayed answer is refused. */
export const answer = (
  session: WindowSession,
  given: { readonly challengeId: string; readonly answer: string },
  nextId: string,
  nowMs: number,
): Ruling => {
  const { phase, remaining } = session
  if (phase.status !== 'confirming') {
    const wasAsked = session.messages.length > 0 && isLive(session)
    return wasAsked ? { session, refused: 'staleChallenge' } : refuse(session)
  }
  if (phase.challenge.id !== given.challengeId) return { session, refused: 'staleChallenge' }
  if (given.answer === phase.challenge.solution) return { session: sendRequest(session, 'qr', nowMs) }
  const left = { ...session, remaining: { ...remaining, answers: remaining.answers - 1 } }
  return {
    session:
      left.remaining.answers === 0
        ? fail(left, 'E8005')
        : at(left, {
            status: 'confirming',
            challenge: { ...phase.challenge, id: nextId },
            misses: phase.misses + 1,
          }),
  }
}

/** The person signs on the phone. */
export const sign = (session: WindowSession, nowMs: number): Ruling =>
  session.phase.status === 'waiting'
    ? { session: at(session, { status: 'signed', signedAtMs: nowMs }) }
    : refuse(session)

/** The person declines on the phone. The service has no code for it, so the outcome is ours. */
export const decline = (session: WindowSession): Ruling =>
  session.phase.status === 'waiting' ? { session: fail(session, 'DECLINED', 'client') } : refuse(session)

/** The window is closed for good; once cancelled it stays so. */
export const cancel = (session: WindowSession): Ruling => {
  if (session.phase.status === 'cancelled') return { session }
  return isLive(session) ? { session: at(session, { status: 'cancelled' }) } : refuse(session)
}
