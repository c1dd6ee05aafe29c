import type { RelaySession, SessionPhase } from './RelaySession.ts'

// For tests only. Nothing that is shipped imports this file.

/** When the session was opened. */
export const openedAtMs = Date.UTC(2026, 10, 27)

/** A session as it is opened. */
export const openedSession: RelaySession = {
  id: 'session-1',
  binding: 'browser-1',
  revision: 1,
  request: {
    settleId: 'SANDBOX-BANK',
    product: 'K1400',
    title: '계좌 개설',
    signData: '계좌 개설에 동의합니다.',
    locale: 'ko',
  },
  openedAtMs,
  validUntilMs: openedAtMs + 600_000,
  expiresAtMs: openedAtMs + 1_800_000,
  remaining: { refreshes: 3, requests: 3, answers: 2 },
  nonce: 'nonce-1',
  failedLooks: 0,
  phase: { status: 'choosing' },
}

const phases: { readonly [S in SessionPhase['status']]: Extract<SessionPhase, { status: S }> } = {
  choosing: { status: 'choosing' },
  showingQr: { status: 'showingQr', qrText: 'qr', qrExpiresAtMs: openedAtMs + 180_000 },
  confirming: { status: 'confirming', challenge: { kind: 'sms', id: 'c-1', digits: 6 }, misses: 0 },
  waiting: { status: 'waiting', method: 'phone', requestedAtMs: openedAtMs },
  signed: { status: 'signed', signedAtMs: openedAtMs + 5000 },
  failed: { status: 'failed', error: { surface: 'window', code: 'E8004' } },
  cancelled: { status: 'cancelled' },
}

/** Every status of a session. */
export const statuses = Object.keys(phases) as SessionPhase['status'][]

/** A session at a status. */
export const sessionAt = (
  status: SessionPhase['status'],
  change: Partial<RelaySession> = {},
): RelaySession => ({ ...openedSession, phase: phases[status], ...change })
