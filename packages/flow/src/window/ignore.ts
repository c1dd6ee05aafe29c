import type { Step } from './Step.ts'
import type { WindowState } from './WindowState.ts'

/** What an event that means nothing leads to. */
export const ignore = (state: WindowState): Step => [state, []]
