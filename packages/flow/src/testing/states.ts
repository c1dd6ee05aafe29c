import type { Phase } from '@kakao-cert/protocol'
import type { Live, WindowState } from '../window/WindowState.ts'
import { fixedTimeMs } from './fixedTimeMs.ts'
import { snapshotAt } from './snapshotAt.ts'

const attemptId = 'attempt-1'

const live = <P extends Phase['status']>(status: P): Live<P> => ({
  attemptId,
  snapshot: snapshotAt(status),
  receivedAtMs: fixedTimeMs,
  connection: 'live',
})

/** One state of each status. */
export const states: { readonly [S in WindowState['status']]: Extract<WindowState, { status: S }> } = {
  idle: { status: 'idle' },
  opening: { status: 'opening', attemptId, source: 'new' },
  choosing: { status: 'choosing', ...live('choosing') },
  enteringPhone: { status: 'enteringPhone', ...live('choosing') },
  sendingPhone: { status: 'sendingPhone', ...live('choosing') },
  startingQr: { status: 'startingQr', ...live('choosing') },
  showingQr: { status: 'showingQr', ...live('showingQr') },
  refreshingQr: { status: 'refreshingQr', ...live('showingQr') },
  confirming: { status: 'confirming', ...live('confirming') },
  sendingAnswer: { status: 'sendingAnswer', ...live('confirming') },
  waiting: { status: 'waiting', ...live('waiting') },
  resending: { status: 'resending', ...live('waiting') },
  verifying: { status: 'verifying', ...live('signed') },
  succeeded: { status: 'succeeded', attemptId, completion: { txId: 'sandbox-tx-1' } },
  failed: { status: 'failed', attemptId, error: { surface: 'window', code: 'E8004' }, txId: 'sandbox-tx-1' },
  cancelled: { status: 'cancelled', attemptId },
}
