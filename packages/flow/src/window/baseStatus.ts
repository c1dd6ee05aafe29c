import type { LiveState } from './WindowState.ts'

/** The status without a command under way: where one that came to nothing leaves the person. */
export const baseStatus = (state: LiveState): LiveState['status'] => {
  switch (state.status) {
    case 'sendingPhone':
      return 'enteringPhone'
    case 'startingQr':
      return 'choosing'
    case 'refreshingQr':
      return 'showingQr'
    case 'sendingAnswer':
      return 'confirming'
    case 'resending':
      return state.snapshot.phase.status
    default:
      return state.status
  }
}
