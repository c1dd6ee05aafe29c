import type { RateLimit } from './Bucket.ts'

/** How often things may happen, by whom. */
export interface RateLimits {
  /** Sign requests to one phone number, so that nobody is bombed with messages. @default 5 in 10 minutes */
  readonly phone: RateLimit
  /** Sessions opened and phone forms sent from one address, where `clientAddress` tells it. @default 100 in 10 minutes */
  readonly address: RateLimit
  /** Phone forms sent from one browser, so that nobody finds out who has an account. @default 10 in 10 minutes */
  readonly forms: RateLimit
  /** Hosted windows that one browser comes back from. @default 60 in a minute */
  readonly returns: RateLimit
  /** Questions for session info and short signatures of one browser. @default 120 in a minute */
  readonly shortSign: RateLimit
  /** Everything that is sent in one session. @default 120 in a minute */
  readonly session: RateLimit
}

const minuteMs = 60_000

/** The limits of a relay that was told no others. */
export const defaultRateLimits: RateLimits = {
  phone: { times: 5, perMs: 10 * minuteMs },
  address: { times: 100, perMs: 10 * minuteMs },
  forms: { times: 10, perMs: 10 * minuteMs },
  returns: { times: 60, perMs: minuteMs },
  shortSign: { times: 120, perMs: minuteMs },
  session: { times: 120, perMs: minuteMs },
}
