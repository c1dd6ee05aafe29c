import type { SessionPhase, WindowSession } from './WindowSession.ts'

// For tests only. Nothing that is shipped imports this file.

/** When the sessions here were opened. */
export const openedAtMs = 1_750_000_000_000

/** A session as it is after opening. */
export const openedSession: WindowSession = {
  id: 'session',
  txId: '015a4db0c5-0000-4000-8000-000000000000',
  settleId: 'SANDBOX-BANK',
  product: 'K1400T',
  institution: '한빛은행',
  title: '계좌 개설',
  signData: '계좌 개설에 동의합니다.',
  revision: 1,
  openedAtMs,
  changedAtMs: openedAtMs,
  validUntilMs: openedAtMs + 600_000,
  expiresAtMs: openedAtMs + 1_800_000,
  remaining: { refreshes: 3, requests: 3, answers: 2 },
  messages: [],
  phase: { status: 'choosing' },
}

const sms = { kind: 'sms', id: 'challenge', solution: '123456' } as const
const scanned = { personId: 'hong', messages: [{ ...sms, sentAtMs: openedAtMs }] } as const
const requested = { ...scanned, requestedAtMs: openedAtMs } as const

/** One session at every status; those from `confirming` on came there by a QR code. */
export const sessionAt: Readonly<Record<SessionPhase['status'], WindowSession>> = {
  choosing: openedSession,
  showingQr: {
    ...openedSession,
    phase: { status: 'showingQr', token: 'token', qrExpiresAtMs: openedAtMs + 180_000 },
  },
  confirming: { ...openedSession, ...scanned, phase: { status: 'confirming', challenge: sms, misses: 0 } },
  waiting: {
    ...openedSession,
    ...requested,
    phase: { status: 'waiting', method: 'qr', requestedAtMs: openedAtMs },
  },
  signed: { ...openedSession, ...requested, phase: { status: 'signed', signedAtMs: openedAtMs } },
  failed: {
    ...openedSession,
    ...scanned,
    phase: { status: 'failed', error: { surface: 'window', code: 'E8005' } },
  },
  cancelled: { ...openedSession, phase: { status: 'cancelled' } },
}
