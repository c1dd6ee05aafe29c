import type { CertError, Snapshot } from '@kakao-cert/protocol'
import { choose } from './choose.ts'
import { endAttempt } from './endAttempt.ts'
import { enterPhase } from './enterPhase.ts'
import { isLiveState } from './isLiveState.ts'
import type { Step } from './Step.ts'
import type { WindowCommand } from './WindowEvent.ts'
import type { WindowState } from './WindowState.ts'

type Opening = Extract<WindowState, { status: 'opening' }>

const openNew = ({ attemptId, preferred }: Opening): Step => [
  { status: 'opening', attemptId, source: 'new', ...(preferred && { preferred }) },
  [{ type: 'forget' }, { type: 'openSession' }],
]

/** A person asks for the window: where it cannot work, no transaction is spent. */
export const start = (
  state: WindowState,
  { attemptId, support, preferred, savedSessionId }: WindowCommand & { type: 'start' },
): Step => {
  if (support !== 'supported') {
    return [{ status: 'failed', attemptId, error: { surface: 'window', code: 'E8002', cause: support } }, []]
  }
  const isNew = savedSessionId === undefined
  // What was asked for when the network was lost may be there already.
  const source = !isNew || ('error' in state && state.error.canGoOn) ? 'saved' : 'new'
  return [
    { status: 'opening', attemptId, source, ...(preferred && { preferred }) },
    [isNew ? { type: 'openSession' } : { type: 'resumeSession', sessionId: savedSessionId }],
  ]
}

/** The page came back in the middle of an attempt. */
export const resume = ({ attemptId, savedSessionId }: WindowCommand & { type: 'resume' }): Step => [
  { status: 'opening', attemptId, source: 'restored' },
  [{ type: 'resumeSession', sessionId: savedSessionId }],
]

/** A session is open. One of before that has ended meanwhile is no use to a person who asks for a signature now. */
export const opened = (state: Opening, snapshot: Snapshot, receivedAtMs: number): Step => {
  const { attemptId, source, preferred } = state
  const { phase } = snapshot
  if (source === 'saved' && (phase.status === 'failed' || phase.status === 'cancelled')) return openNew(state)
  const [next, effects] = enterPhase(attemptId, snapshot, receivedAtMs)
  if (!isLiveState(next)) return [next, effects]
  const [place, more] = preferred ? choose(next, preferred) : [next, []]
  return [place, [{ type: 'save' }, { type: 'watch' }, ...effects, ...more]]
}

/** No session can be opened, or one of before cannot be gone on with. */
export const openRefused = (state: Opening, error: CertError): Step =>
  state.source === 'saved' && !error.canGoOn ? openNew(state) : endAttempt(state.attemptId, error)
