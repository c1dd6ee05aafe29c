import type { CertError, Reason } from '@kakao-cert/protocol'
import type { Exchange, LoginTokens, OpenLogin } from './OpenLogin.ts'

// Every rule is pure: time comes in, a login goes out. Whoever writes first has decided.

/** Longer than an exchange takes at most: who has not answered by then died. */
export const leaseMs = 20_000
/** How long a recovery waits, so that it does not meet what broke the first call. */
const recoverAfterMs = 1000

/** What whoever comes with a return has to do. */
export type Step =
  | { readonly type: 'refused'; readonly reason: Reason }
  | { readonly type: 'failed'; readonly error: CertError }
  | { readonly type: 'wait'; readonly untilMs: number }
  /** Exchange the code, provided that this login was written. */
  | { readonly type: 'exchange'; readonly login: OpenLogin & { readonly exchange: Claimed } }
  | { readonly type: 'exchanged'; readonly login: OpenLogin & { readonly exchange: Exchanged } }

type Claimed = Extract<Exchange, { status: 'claimed' }>
type Exchanged = Extract<Exchange, { status: 'exchanged' }>

const failed = (surface: 'login' | 'client', code: string, reason?: string): Step => ({
  type: 'failed',
  error: { surface, code, ...(reason !== undefined && { reason }) },
})

/** The service has spent the code, and its answer is gone. */
const answerLost: CertError = { surface: 'login', code: 'ALREADY_COMPLETED', reason: 'answerLost' }

const claim = (login: OpenLogin, code: string, attempt: Claimed['attempt'], nowMs: number): Step => {
  const exchange: Claimed = { status: 'claimed', code, attempt, untilMs: nowMs + leaseMs }
  return { type: 'exchange', login: { ...login, exchange } }
}

interface Returned {
  readonly binding: string
  /** Left out by a page that was loaded again, and asks what came of it. */
  readonly code?: string | undefined
}

/** What a return of a login comes to: the code is exchanged by whoever comes first, and all others get what came of it. */
export const take = (login: OpenLogin | undefined, { binding, code }: Returned, nowMs: number): Step => {
  // Another browser's login is as unknown as one that never was.
  if (login?.binding !== binding) return { type: 'refused', reason: 'unknownSession' }
  const { exchange } = login
  if (exchange.status !== 'open' && code !== undefined && code !== exchange.code)
    return { type: 'refused', reason: 'wrongState' }
  switch (exchange.status) {
    case 'open':
      if (nowMs >= login.expiresAtMs) return failed('login', 'REQUEST_EXPIRED')
      return code === undefined ? failed('client', 'RETURNED_EMPTY') : claim(login, code, 1, nowMs)
    case 'claimed':
      if (nowMs < exchange.untilMs) return { type: 'wait', untilMs: exchange.untilMs }
      return exchange.attempt === 1
        ? claim(login, exchange.code, 2, nowMs)
        : { type: 'failed', error: answerLost }
    case 'exchanged':
      return { type: 'exchanged', login: { ...login, exchange } }
    case 'failed':
      return { type: 'failed', error: exchange.error }
  }
}

/** What became of a call that exchanges a code. */
export type ExchangeResult =
  | { readonly type: 'tokens'; readonly tokens: LoginTokens }
  | { readonly type: 'refused'; readonly error: CertError }
  /** It never got there. */
  | { readonly type: 'unsent' }
  /** The service may have spent the code. */
  | { readonly type: 'lost' }

/** The login after a call, provided that it is still the one that was claimed for it. */
export const settle = (
  login: OpenLogin,
  claimed: Claimed,
  result: ExchangeResult,
  nowMs: number,
): OpenLogin => {
  const { exchange } = login
  const isOurs = exchange.status === 'claimed' && exchange.attempt === claimed.attempt
  // Tokens count whoever has them: the code was spent for them.
  if (!isOurs && (result.type !== 'tokens' || exchange.status === 'exchanged')) return login
  const { code, attempt } = claimed
  const to = (next: Exchange): OpenLogin => ({ ...login, exchange: next })
  switch (result.type) {
    case 'tokens':
      return to({ status: 'exchanged', code, tokens: result.tokens, atMs: nowMs })
    case 'refused':
      // A recovery that is refused says that the first call had been answered.
      return to({ status: 'failed', code, error: attempt === 1 ? result.error : answerLost })
    case 'unsent':
      return attempt === 1 ? to({ status: 'open' }) : to({ ...claimed, attempt: 1, untilMs: nowMs })
    case 'lost':
      return to({ ...claimed, untilMs: nowMs + recoverAfterMs })
  }
}
