import type { WindowSession } from './WindowSession.ts'

const liveStatuses: readonly string[] = ['choosing', 'showingQr', 'confirming', 'waiting']

/** Whether a person or a deadline can still change a session. */
export const isLive = ({ phase }: WindowSession): boolean => liveStatuses.includes(phase.status)
