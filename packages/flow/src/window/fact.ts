import type { CertError } from '@kakao-cert/protocol'
import { arrive } from './arrive.ts'
import { baseStatus } from './baseStatus.ts'
import { endAttempt } from './endAttempt.ts'
import { ignore } from './ignore.ts'
import { isLiveState } from './isLiveState.ts'
import { opened, openRefused } from './open.ts'
import type { Step } from './Step.ts'
import type { WindowFact } from './WindowEvent.ts'
import type { LiveState, WindowState } from './WindowState.ts'

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
    error.fields ? [] : [{ type: 'readSession' }],
  ]
}

/** Takes in what happened. A fact of an attempt that is no longer the current one changes nothing. */
export const fact = (state: WindowState, event: WindowFact): Step => {
  if (event.type === 'woke') {
    return isLiveState(state) ? [state, [{ type: 'readSession' }]] : ignore(state)
  }
  if (!('attemptId' in state)) return ignore(state)
  const isOld = state.attemptId !== event.attemptId
  if (event.type === 'opened' && (isOld || state.status === 'cancelled')) {
    // Closed before it was open: the server has to know, also when the next one is on its way.
    const { sessionId } = event.snapshot
    if (!isLiveState(state) || state.snapshot.sessionId !== sessionId) {
      return [state, [{ type: 'cancelSession', sessionId }]]
    }
  }
  if (isOld) return ignore(state)
  switch (event.type) {
    case 'opened':
      return state.status === 'opening' ? opened(state, event.snapshot, event.receivedAtMs) : ignore(state)
    case 'pushed':
    case 'answered':
      if (!isLiveState(state)) return ignore(state)
      return arrive(state, event.snapshot, event.receivedAtMs, event.type === 'answered')
    case 'refused':
      if (state.status === 'opening') return openRefused(state, event.error)
      return isLiveState(state) ? refused(state, event.error) : ignore(state)
    case 'completed':
      if (state.status !== 'verifying') return ignore(state)
      return [
        { status: 'succeeded', attemptId: event.attemptId, completion: event.completion },
        [{ type: 'unwatch' }, { type: 'forget' }],
      ]
    case 'connectionLost':
      return isLiveState(state) && state.connection === 'live'
        ? [{ ...state, connection: 'lost' }, []]
        : ignore(state)
    case 'connectionRestored':
      return isLiveState(state) ? arrive(state, state.snapshot, state.receivedAtMs, false) : ignore(state)
  }
  return event satisfies never
}
