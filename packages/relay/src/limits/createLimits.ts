import type { Hash } from '../crypto/createHash.ts'
import type { RelayHost } from '../RelayHost.ts'
import type { RelayOptions } from '../RelayOptions.ts'
import type { Refusal } from '../session/CommandResult.ts'
import type { RelaySession } from '../session/RelaySession.ts'
import type { Limiter } from './createLimiter.ts'
import type { RateLimits } from './RateLimits.ts'

/** Refuses what comes too often. */
export interface Limits {
  readonly forOpening: (request: Request, host: RelayHost) => Promise<Refusal | undefined>
  readonly forPhoneForm: (
    session: RelaySession,
    request: Request,
    host: RelayHost,
  ) => Promise<Refusal | undefined>
  readonly forSession: (session: RelaySession) => Promise<Refusal | undefined>
  readonly forReturn: (binding: string) => Promise<Refusal | undefined>
  readonly forShortSign: (binding: string) => Promise<Refusal | undefined>
}

interface Options {
  readonly limiter: Limiter
  readonly hash: Hash
  readonly clientAddress: RelayOptions['clientAddress']
}

/** Creates the limits by address, browser and session; those by phone number are the phone method's. */
export const createLimits = ({ limiter, hash, clientAddress }: Options): Limits => {
  const take = async (limit: keyof RateLimits, who: string): Promise<Refusal | undefined> => {
    const retryAfterMs = await limiter.take(limit, who)
    return retryAfterMs === undefined ? undefined : { ok: false, reason: 'tooManyRequests', retryAfterMs }
  }

  const forAddress = async (request: Request, host: RelayHost): Promise<Refusal | undefined> => {
    const address = clientAddress?.(request, host)
    return address === undefined ? undefined : take('address', hash('address', address))
  }

  return {
    forOpening: forAddress,
    forPhoneForm: async ({ binding }, request, host) =>
      (await forAddress(request, host)) ?? (await take('forms', binding)),
    forSession: ({ id }) => take('session', id),
    forReturn: (binding) => take('returns', binding),
    forShortSign: (binding) => take('shortSign', binding),
  }
}
