import type { Snapshot } from '@kakao-cert/protocol'
import type { Step } from './Step.ts'
import type { LiveState } from './WindowState.ts'

const over = [{ type: 'unwatch' }, { type: 'forget' }] as const

/** Goes to where a snapshot says that the session stands. */
export const enterPhase = (attemptId: string, snapshot: Snapshot, receivedAtMs: number): Step => {
  const { phase, txId } = snapshot
  const live = { attemptId, snapshot, receivedAtMs, connection: 'live' }
  switch (phase.status) {
    case 'choosing':
    case 'showingQr':
    case 'confirming':
    case 'waiting':
      return [{ ...live, status: phase.status } as LiveState, []]
    case 'signed':
      return [{ ...live, status: 'verifying' } as LiveState, [{ type: 'complete' }]]
    case 'failed':
      return [{ status: 'failed', attemptId, error: phase.error, ...(txId !== undefined && { txId }) }, over]
    case 'cancelled':
      return [{ status: 'cancelled', attemptId }, over]
  }
}
