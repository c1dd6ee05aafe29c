import type { CertError } from '@kakao-cert/protocol'
import { arrive } from './arrive.ts'
import { baseStatus } from './baseStatus.ts'
import { endAttempt } from './endAttempt.ts'
import { isLiveState } from './isLiveState.ts'
import { opened, resumeRefused } from './open.ts'
import type { Step } from './Step.ts'
import type { WindowFact } from './WindowEvent.ts'
import type { LiveState, WindowState } from './WindowState.ts'

const ignore = (state: WindowState): Step => [state, []]

/** The session goes on where it can; otherwise the attempt ends. */
const refused = (state: LiveState, error: CertError): Step => {
  const { attemptId, snapshot } = state
  if (!error.canGoOn) return endAttempt(attemptId, error, snapshot.txId)
  const status = baseStatus(state)
  // The news came before the refusal, and were newer.
  if (status === state.status && status !== 'verifying') return ignore(state)
  return [
    { ...state, status, notice: error } as LiveState,
    // Without something to mend, this side may have missed something.
    error.fields ? [] : [{ type: 'readSession', attemptId, sessionId: snapshot.sessionId }],
  ]
}

/** Takes in what happened. A fact of an attempt that is no longer the current one changes nothing. */
export const fact = (state: WindowState, event: WindowFact): Step => {
  if (event.type === 'woke') {
    if (!isLiveState(state)) return ignore(state)
    const { attemptId, snapshot } = state
    return [state, [{ type: 'readSession', attemptId, sessionId: snapshot.sessionId }]]
  }
  if (!('attemptId' in state) || state.attemptId !== event.attemptId) return ignore(state)
  switch (event.type) {
    case 'opened':
      if (state.status === 'opening') return opened(state, event.snapshot, event.receivedAtMs)
      // Closed before it was open: the server has to know.
      return state.status === 'cancelled'
        ? [
            state,
            [{ type: 'cancelSession', attemptId: event.attemptId, sessionId: event.snapshot.sessionId }],
          ]
        : ignore(state)
    case 'openRefused':
      return state.status === 'opening' ? endAttempt(event.attemptId, event.error) : ignore(state)
    case 'resumeRefused':
      return state.status === 'opening' ? resumeRefused(state, event.error) : ignore(state)
    case 'pushed':
    case 'answered':
      if (!isLiveState(state)) return ignore(state)
      return arrive(state, event.snapshot, event.receivedAtMs, event.type === 'answered')
    case 'refused':
      return isLiveState(state) ? refused(state, event.error) : ignore(state)
    case 'completed':
      if (state.status !== 'verifying') return ignore(state)
      return [
        { status: 'succeeded', attemptId: event.attemptId, completion: event.completion },
        [{ type: 'unwatch' }, { type: 'forget' }],
      ]
    case 'connectionLost':
    case 'connectionRestored': {
      const connection = event.type === 'connectionLost' ? 'lost' : 'live'
      return isLiveState(state) && state.connection !== connection
        ? [{ ...state, connection }, []]
        : ignore(state)
    }
  }
  return event satisfies never
}
