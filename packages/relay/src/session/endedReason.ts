import { reasons, type Reason } from '@kakao-cert/protocol'
import type { SessionPhase } from './RelaySession.ts'

/** Why a command to a session that is at another step is refused: by what ended it, where that has a reason of its own. */
export const endedReason = (phase: SessionPhase): Reason => {
  if (phase.status !== 'failed') return 'wrongState'
  const ending: readonly Reason[] = ['limitReached', 'validityOver', 'expiredTransaction']
  return ending.find((reason) => reasons[reason].code === phase.error.code) ?? 'wrongState'
}
