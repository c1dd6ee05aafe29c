import type { HostedWindow } from './HostedWindow.ts'

/** Whether a window that is known is the one that is asked for again, and has not come back yet. */
export const isSameOpening = (known: HostedWindow, wanted: HostedWindow): boolean =>
  known.binding === wanted.binding && known.signData === wanted.signData && !known.returned
