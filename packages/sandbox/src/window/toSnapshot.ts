import type { Phase, Snapshot } from '@kakao-cert/protocol'
import type { OpenChallenge, SessionPhase, WindowSession } from './WindowSession.ts'

const withoutSolution = (challenge: OpenChallenge) =>
  challenge.kind === 'sms'
    ? { kind: challenge.kind, id: challenge.id, digits: challenge.solution.length }
    : { kind: challenge.kind, id: challenge.id, options: [...challenge.options] }

const toPhase = (phase: SessionPhase, origin: string): Phase => {
  switch (phase.status) {
    case 'showingQr':
      return {
        status: phase.status,
        qrText: `${origin}/phone?scan=${phase.token}`,
        qrExpiresAtMs: phase.qrExpiresAtMs,
      }
    case 'confirming':
      return { status: phase.status, challenge: withoutSolution(phase.challenge), misses: phase.misses }
    case 'failed': {
      const { surface, code } = phase.error
      return { status: phase.status, error: { surface: surface === 'client' ? 'client' : 'window', code } }
    }
    default:
      return phase
  }
}

/**
 * What the window may know of a session.
 *
 * @param origin where the phone page is, for the QR code
 */
export const toSnapshot = (session: WindowSession, origin: string, nowMs: number): Snapshot => ({
  sessionId: session.id,
  txId: session.txId,
  revision: session.revision,
  serverTimeMs: nowMs,
  institution: session.institution,
  title: session.title,
  methods: ['phone', 'qr'],
  remaining: { ...session.remaining },
  validUntilMs: session.validUntilMs,
  phase: toPhase(session.phase, origin),
})
