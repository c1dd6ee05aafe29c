import type { Method } from '@kakao-cert/protocol'
import { ignore } from './ignore.ts'
import type { Step } from './Step.ts'
import { withoutNotice } from './withoutNotice.ts'
import type { WindowState } from './WindowState.ts'

/** Goes to a way to sign, where there is a choice and the way is on offer. */
export const choose = (state: WindowState, method: Method): Step => {
  const { status } = state
  if (status !== 'choosing' && status !== 'enteringPhone' && status !== 'showingQr') return ignore(state)
  const place = method === 'phone' ? 'enteringPhone' : 'showingQr'
  const { snapshot } = state
  if (status === place || !snapshot.methods.includes(method)) return ignore(state)
  const next = withoutNotice(state)
  // A code that is on the server's side already needs no asking.
  return method === 'phone' || snapshot.phase.status === place
    ? [{ ...next, status: place } as WindowState, []]
    : [{ ...next, status: 'startingQr' } as WindowState, [{ type: 'showQr' }]]
}
