import type { LiveState, WindowState } from './WindowState.ts'

/** Whether a session is open in this state. */
export const isLiveState = (state: WindowState): state is LiveState => 'snapshot' in state
