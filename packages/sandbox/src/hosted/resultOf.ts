import { isLive } from '../window/isLive.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import type { HostedResult } from './HostedResult.ts'

/** How a session of the hosted window ended; `undefined` while it can go on. */
export const resultOf = (session: WindowSession, nowMs: number): HostedResult | undefined => {
  const { phase, txId, expiresAtMs } = session
  // The published table has no code for a person who declines on the phone, or who leaves.
  if (phase.status === 'failed')
    return phase.error.surface === 'window' ? { errorCode: phase.error.code } : 'left'
  if (phase.status === 'cancelled') return 'left'
  if (nowMs >= expiresAtMs) return { errorCode: 'E2020' }
  return isLive(session) ? undefined : { txId }
}
