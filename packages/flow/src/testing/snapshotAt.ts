import type { Phase, Snapshot } from '@kakao-cert/protocol'
import type { SnapshotAt } from '../window/WindowState.ts'
import { fixedTimeMs } from './fixedTimeMs.ts'

const minuteMs = 60_000

const phases: { readonly [P in Phase['status']]: Extract<Phase, { status: P }> } = {
  choosing: { status: 'choosing' },
  showingQr: {
    status: 'showingQr',
    qrText: 'kakao-cert-sandbox:qr-1',
    qrExpiresAtMs: fixedTimeMs + 3 * minuteMs,
  },
  confirming: {
    status: 'confirming',
    challenge: { kind: 'sms', id: 'challenge-1', digits: 6 },
    misses: 0,
  },
  waiting: { status: 'waiting', method: 'phone', requestedAtMs: fixedTimeMs },
  signed: { status: 'signed', signedAtMs: fixedTimeMs },
  failed: { status: 'failed', error: { surface: 'window', code: 'E8004' } },
  cancelled: { status: 'cancelled' },
}

/**
 * A snapshot at a phase, always with the same values.
 *
 * @example
 * snapshotAt('showingQr', { revision: 7 })
 */
export const snapshotAt = <P extends Phase['status']>(
  status: P,
  overrides: Partial<Snapshot> = {},
): SnapshotAt<P> =>
  ({
    sessionId: 'session-1',
    txId: 'sandbox-tx-1',
    revision: 1,
    serverTimeMs: fixedTimeMs,
    institution: '예시은행',
    title: '예금 계좌 개설 동의',
    methods: ['phone', 'qr'],
    remaining: { refreshes: 3, requests: 3, answers: 2 },
    validUntilMs: fixedTimeMs + 10 * minuteMs,
    phase: phases[status],
    ...overrides,
  }) as SnapshotAt<P>
