import type { Method } from '@kakao-cert/protocol'
import type { Step } from './Step.ts'
import { withoutNotice } from './withoutNotice.ts'
import type { LiveState, WindowState } from './WindowState.ts'

/** Goes to a way to sign, where there is a choice and the way is on offer. */
export const choose = (state: LiveState, method: Method): Step => {
  const canChoose = { choosing: true, enteringPhone: true, showingQr: true }
  const place = method === 'phone' ? 'enteringPhone' : 'showingQr'
  const { attemptId, snapshot } = state
  if (!(state.status in canChoose) || state.status === place || !snapshot.methods.includes(method)) {
    return [state, []]
  }
  const next = withoutNotice(state)
  // A code that is on the server's side already needs no asking.
  return method === 'phone' || snapshot.phase.status === place
    ? [{ ...next, status: place } as WindowState, []]
    : [
        { ...next, status: 'startingQr' } as WindowState,
        [{ type: 'showQr', attemptId, sessionId: snapshot.sessionId }],
      ]
}
