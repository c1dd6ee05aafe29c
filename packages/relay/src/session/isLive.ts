import type { RelaySession } from './RelaySession.ts'

const liveStatuses: readonly string[] = ['choosing', 'showingQr', 'confirming', 'waiting']

/** Whether a session can still be signed. */
export const isLive = ({ phase }: RelaySession): boolean => liveStatuses.includes(phase.status)
