import { ignore } from './ignore.ts'
import type { Step } from './Step.ts'
import { withoutNotice } from './withoutNotice.ts'
import type { WindowState } from './WindowState.ts'

/** Asks again for a signature that could not be had before; otherwise all stays. */
export const completeAgain = (state: WindowState): Step =>
  state.status === 'verifying' && state.notice
    ? [withoutNotice(state), [{ type: 'complete' }]]
    : ignore(state)
