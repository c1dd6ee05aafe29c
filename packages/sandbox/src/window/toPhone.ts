import type { ClockReading, Phone, PhoneMessage, PhoneRequest } from '@kakao-cert/protocol/sandbox'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import { toPerson } from '../fixtures/toPerson.ts'
import type { SentMessage, SessionPhase, WindowSession } from './WindowSession.ts'

const statusOf = (phase: SessionPhase): PhoneRequest['status'] => {
  if (phase.status === 'waiting') return 'pending'
  if (phase.status === 'signed') return 'signed'
  return phase.status === 'failed' && phase.error.code === 'DECLINED' ? 'declined' : 'ended'
}

const toRequest = (session: WindowSession): PhoneRequest[] =>
  session.requestedAtMs === undefined
    ? []
    : [
        {
          sessionId: session.id,
          institution: session.institution,
          title: session.title,
          signData: session.signData,
          requestedAtMs: session.requestedAtMs,
          validUntilMs: session.validUntilMs,
          status: statusOf(session.phase),
        },
      ]

const toMessage = (session: WindowSession, message: SentMessage): PhoneMessage => ({
  id: message.id,
  sessionId: session.id,
  institution: session.institution,
  receivedAtMs: message.sentAtMs,
  content:
    message.kind === 'sms'
      ? { kind: 'smsCode', code: message.solution }
      : { kind: 'characters', characters: message.solution },
})

/**
 * What a person's phone shows.
 *
 * @param sessions those of the person
 * @param restRequests those that came over REST
 * @param revision the newest of the whole sandbox, so that a phone never goes back, not even at a reset
 */
export const toPhone = (
  person: FixturePerson,
  sessions: readonly WindowSession[],
  restRequests: readonly PhoneRequest[],
  revision: number,
  { nowMs, isFrozen }: Pick<ClockReading, 'nowMs' | 'isFrozen'>,
): Phone => ({
  person: toPerson(person),
  revision,
  serverTimeMs: nowMs,
  isFrozen,
  requests: [...sessions.flatMap(toRequest), ...restRequests].sort(
    (a, b) => b.requestedAtMs - a.requestedAtMs,
  ),
  messages: sessions
    .flatMap((session) => session.messages.map((message) => toMessage(session, message)))
    .sort((a, b) => b.receivedAtMs - a.receivedAtMs),
})
