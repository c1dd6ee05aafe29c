import type { Clock } from './Clock.ts'
import type { TransactionEvent } from './TransactionEvent.ts'
import type { Claim } from './TransactionState.ts'

/** The claims that this process has made and not used yet: whoever of it finds one in the record may use it, once. */
export interface Claims {
  /** A new claim; it counts for nothing before it is written. */
  readonly make: (leaseMs: number) => Extract<TransactionEvent, { type: 'claimed' }>
  readonly isOurs: (claim: Claim) => boolean
  readonly use: (claim: Claim) => void
}

/** No claim was made yet. */
export const createClaims = (clock: Pick<Clock, 'now'>, createId: () => string): Claims => {
  const leases = new Map<string, number>()

  return {
    make: (leaseMs) => {
      const nowMs = clock.now()
      // Others were faster, or the store was away: after its lease nobody may use it.
      for (const [id, untilMs] of leases) if (untilMs <= nowMs) leases.delete(id)
      const claim = { id: createId(), leaseUntilMs: nowMs + leaseMs }
      // Before the write: where that rejects it may have been done all the same, which the next look tells.
      leases.set(claim.id, claim.leaseUntilMs)
      return { type: 'claimed', claim, nowMs }
    },
    isOurs: ({ id }) => leases.has(id),
    use: ({ id }) => void leases.delete(id),
  }
}
