import type { Snapshot } from '@kakao-cert/protocol'
import { baseStatus } from './baseStatus.ts'
import { enterPhase } from './enterPhase.ts'
import type { Step } from './Step.ts'
import type { LiveState } from './WindowState.ts'

/**
 * Takes a snapshot of the open session. An older one changes nothing. As long as the session stays at its phase the
 * person stays where the server does not know of: in the phone form, or back at the choice.
 *
 * @param isAnswer whether it answers the command that is under way, which then is over
 */
export const arrive = (
  state: LiveState,
  snapshot: Snapshot,
  receivedAtMs: number,
  isAnswer: boolean,
): Step => {
  const known = state.snapshot
  if (snapshot.sessionId !== known.sessionId || snapshot.revision < known.revision) return [state, []]
  if (snapshot.phase.status !== known.phase.status) return enterPhase(state.attemptId, snapshot, receivedAtMs)
  const { notice, ...rest } = state
  const fresh = { ...rest, snapshot, receivedAtMs, connection: 'live' }
  const base = baseStatus(state)
  // Snapshots of one phase fit the statuses of that phase.
  if (isAnswer && base !== state.status) return [{ ...fresh, status: base } as LiveState, []]
  if (snapshot.revision === known.revision && state.connection === 'live') return [state, []]
  return [{ ...fresh, ...(notice && { notice }) } as LiveState, []]
}
