import { choose } from './choose.ts'
import { completeAgain } from './completeAgain.ts'
import { fact } from './fact.ts'
import { ignore } from './ignore.ts'
import { isLiveState } from './isLiveState.ts'
import { resume, start } from './open.ts'
import type { Step } from './Step.ts'
import type { WindowEvent } from './WindowEvent.ts'
import { withoutNotice } from './withoutNotice.ts'
import type { WindowState } from './WindowState.ts'

const isOver = ({ status }: WindowState) =>
  status === 'idle' || status === 'succeeded' || status === 'failed' || status === 'cancelled'

const cancel = (state: WindowState): Step => {
  if (state.status === 'opening')
    return [{ status: 'cancelled', attemptId: state.attemptId }, [{ type: 'forget' }]]
  if (!isLiveState(state) || state.status === 'verifying') return ignore(state)
  const { attemptId, snapshot } = state
  return [
    { status: 'cancelled', attemptId },
    [{ type: 'unwatch' }, { type: 'forget' }, { type: 'cancelSession', sessionId: snapshot.sessionId }],
  ]
}

/**
 * The window machine: from a state and an event to the next state and what the runner has to do. Pure: no clock, no
 * random value, no I/O, nothing thrown. An event that means nothing in a state answers with the same object.
 */
export const transition = (state: WindowState, event: WindowEvent): Step => {
  switch (event.type) {
    case 'start':
      return isOver(state) ? start(state, event) : ignore(state)
    case 'resume':
      return state.status === 'idle' ? resume(event) : ignore(state)
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
        [{ type: 'submitPhone', details: event.details }],
      ]
    case 'refreshQr':
      if (state.status !== 'showingQr') return ignore(state)
      return [{ ...withoutNotice(state), status: 'refreshingQr' }, [{ type: 'refreshQr' }]]
    case 'answer': {
      if (state.status !== 'confirming') return ignore(state)
      const challengeId = state.snapshot.phase.challenge.id
      return [
        { ...withoutNotice(state), status: 'sendingAnswer' },
        [{ type: 'answer', answer: { challengeId, answer: event.answer } }],
      ]
    }
    case 'resend':
      if (state.status !== 'confirming' && state.status !== 'waiting') return ignore(state)
      return [{ ...withoutNotice(state), status: 'resending' }, [{ type: 'resend' }]]
    case 'retry':
      return completeAgain(state)
    case 'cancel':
      return cancel(state)
    default:
      return fact(state, event)
  }
}
