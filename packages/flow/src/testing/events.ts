import type { WindowEvent } from '../window/WindowEvent.ts'
import { fixedTimeMs } from './fixedTimeMs.ts'
import { snapshotAt } from './snapshotAt.ts'

const attemptId = 'attempt-1'
const receivedAtMs = fixedTimeMs + 1000

/** One event of each type. */
export const events: { readonly [T in WindowEvent['type']]: Extract<WindowEvent, { type: T }> } = {
  start: { type: 'start', attemptId: 'attempt-2', support: 'supported' },
  resume: { type: 'resume', attemptId: 'attempt-2', savedSessionId: 'session-1' },
  choosePhone: { type: 'choosePhone' },
  chooseQr: { type: 'chooseQr' },
  goBack: { type: 'goBack' },
  submitPhone: {
    type: 'submitPhone',
    details: { name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' },
  },
  refreshQr: { type: 'refreshQr' },
  answer: { type: 'answer', answer: '123456' },
  resend: { type: 'resend' },
  retry: { type: 'retry' },
  cancel: { type: 'cancel' },
  opened: { type: 'opened', attemptId, snapshot: snapshotAt('choosing'), receivedAtMs },
  pushed: { type: 'pushed', attemptId, snapshot: snapshotAt('waiting', { revision: 2 }), receivedAtMs },
  answered: { type: 'answered', attemptId, snapshot: snapshotAt('waiting', { revision: 2 }), receivedAtMs },
  refused: { type: 'refused', attemptId, error: { surface: 'client', code: 'NETWORK_LOST', canGoOn: true } },
  completed: { type: 'completed', attemptId, completion: { txId: 'sandbox-tx-1' } },
  connectionLost: { type: 'connectionLost', attemptId },
  connectionRestored: { type: 'connectionRestored', attemptId },
  woke: { type: 'woke' },
}
