import type { LedgerParts } from './LedgerParts.ts'
import type { Claim } from './TransactionState.ts'

/** Whether a call that begins now is over before others take whoever made it for dead. */
export const isInTime = (
  { leaseUntilMs }: Claim,
  { clock, rest }: Pick<LedgerParts, 'clock' | 'rest'>,
): boolean => clock.now() + rest.timeoutMs <= leaseUntilMs
