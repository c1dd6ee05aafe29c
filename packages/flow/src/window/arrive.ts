import type { Snapshot } from '@kakao-cert/protocol'
import { baseStatus } from './baseStatus.ts'
import { completeAgain } from './completeAgain.ts'
import { enterPhase } from './enterPhase.ts'
import type { Step } from './Step.ts'
import type { LiveState } from './WindowState.ts'

/**
 * Takes a snapshot of the open session; one that is not newer tells nothing. As long as the session stays at its phase
 * the person stays where the server does not know of: in the phone form, or back at the choice.
 *
 * @param isAnswer whether it answers the command that is under way, which then is over, however old the snapshot is
 */
export const arrive = (
  state: LiveState,
  snapshot: Snapshot,
  receivedAtMs: number,
  isAnswer: boolean,
): Step => {
  const known = state.snapshot
  const isNews = snapshot.sessionId === known.sessionId && snapshot.revision > known.revision
  if (isNews && snapshot.phase.status !== known.phase.status) {
    return enterPhase(state.attemptId, snapshot, receivedAtMs)
  }
  const status = isAnswer ? baseStatus(state) : state.status
  if (!isNews && status === state.status && state.connection === 'live') return [state, []]
  const news = isNews && { snapshot, receivedAtMs }
  // Snapshots of one phase fit the statuses of that phase.
  return completeAgain({ ...state, ...news, status, connection: 'live' } as LiveState)
}
