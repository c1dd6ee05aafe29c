import type { Phone, PhoneMessage, PhoneRequest } from '@kakao-cert/protocol/sandbox'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
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

/** What a person's phone shows. */
export const toPhone = (
  { id, name, birthday, phoneNumber, about }: FixturePerson,
  sessions: readonly WindowSession[],
  nowMs: number,
): Phone => ({
  person: { id, name, birthday, phoneNumber, about },
  // Revisions are counted across all sessions, so the newest session's is the newest of the phone.
  revision: Math.max(0, ...sessions.map((session) => session.revision)),
  serverTimeMs: nowMs,
  requests: sessions.flatMap(toRequest).sort((a, b) => b.requestedAtMs - a.requestedAtMs),
  messages: sessions
    .flatMap((session) => session.messages.map((message) => toMessage(session, message)))
    .sort((a, b) => b.receivedAtMs - a.receivedAtMs),
})
