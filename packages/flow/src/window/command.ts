import { choose } from './choose.ts'
import { isLiveState } from './isLiveState.ts'
import { resume, start } from './open.ts'
import type { Step } from './Step.ts'
import type { WindowCommand } from './WindowEvent.ts'
import { withoutNotice } from './withoutNotice.ts'
import type { WindowState } from './WindowState.ts'

const ignore = (state: WindowState): Step => [state, []]

const isOver = ({ status }: WindowState) =>
  status === 'idle' || status === 'succeeded' || status === 'failed' || status === 'cancelled'

const cancel = (state: WindowState): Step => {
  if (state.status === 'opening')
    return [{ status: 'cancelled', attemptId: state.attemptId }, [{ type: 'forget' }]]
  if (!isLiveState(state) || state.status === 'verifying') return ignore(state)
  const { attemptId, snapshot } = state
  return [
    { status: 'cancelled', attemptId },
    [
      { type: 'unwatch' },
      { type: 'forget' },
      { type: 'cancelSession', attemptId, sessionId: snapshot.sessionId },
    ],
  ]
}

/** Does what the person wants, where it means something. */
export const command = (state: WindowState, event: WindowCommand): Step => {
  if (event.type === 'start') return isOver(state) ? start(event) : ignore(state)
  if (event.type === 'resume') return state.status === 'idle' ? resume(event) : ignore(state)
  if (event.type === 'cancel') return cancel(state)
  if (!isLiveState(state)) return ignore(state)
  const { attemptId, snapshot } = state
  const session = { attemptId, sessionId: snapshot.sessionId }
  switch (event.type) {
    case 'choosePhone':
      return choose(state, 'phone')
    case 'chooseQr':
      return choose(state, 'qr')
    case 'goBack':
      if (state.status !== 'enteringPhone' && state.status !== 'showingQr') return ignore(state)
      return [{ ...withoutNotice(state), status: 'choosing' }, []]
    case 'submitPhone':
      if (state.status !== 'enteringPhone') return ignore(state)
      return [
        { ...withoutNotice(state), status: 'sendingPhone' },
        [{ type: 'submitPhone', ...session, details: event.details }],
      ]
    case 'refreshQr':
      if (state.status !== 'showingQr') return ignore(state)
      return [{ ...withoutNotice(state), status: 'refreshingQr' }, [{ type: 'refreshQr', ...session }]]
    case 'answer': {
      if (state.status !== 'confirming') return ignore(state)
      const challengeId = state.snapshot.phase.challenge.id
      return [
        { ...withoutNotice(state), status: 'sendingAnswer' },
        [{ type: 'answer', ...session, answer: { challengeId, answer: event.answer } }],
      ]
    }
    case 'resend':
      if (state.status !== 'confirming' && state.status !== 'waiting') return ignore(state)
      return [{ ...withoutNotice(state), status: 'resending' }, [{ type: 'resend', ...session }]]
    case 'retry':
      if (state.status !== 'verifying' || !state.notice) return ignore(state)
      return [withoutNotice(state), [{ type: 'complete', ...session }]]
  }
  return event satisfies never
}
