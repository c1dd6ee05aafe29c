import type { LoginChoice } from '@kakao-cert/protocol/sandbox'
import type { FixturePerson } from '../fixtures/FixturePerson.ts'
import { faultOf } from '../rest/faultOf.ts'
import type { RestReason } from '../rest/restReasons.ts'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import { isTooOld } from './isTooOld.ts'
import type { Login, LoginSite } from './Login.ts'
import type { LoginFailure } from './LoginFailure.ts'

// Every rule is pure: time, codes and tokens come in, a ruling goes out.

/** A transaction that is signed in a login. */
export type LoginTransaction = RestTransaction & { readonly login: Login }

/** Where a login stands. */
export type LoginStanding =
  | { readonly status: 'choosing' | 'waiting' | 'signed' }
  | { readonly status: 'ended'; readonly failure: LoginFailure }

const ended = (failure: LoginFailure): LoginStanding => ({ status: 'ended', failure })

/** Where a login stands: its site was told that it is complete, or what became of the request. */
export const standingOf = ({ phase, login }: LoginTransaction): LoginStanding => {
  if (login.issued) return ended({ code: 'ALREADY_COMPLETED' })
  switch (phase.status) {
    case 'signed':
      return { status: 'signed' }
    case 'expired':
      return ended({ code: 'REQUEST_EXPIRED' })
    // No row is for a person who declines: that it is told as one who cancels is assumed.
    case 'declined':
      return ended({ code: 'CANCELLED' })
    case 'failed':
      // `window` is the end of a transaction that the standard window began, which has no login.
      return ended({ code: 'KOE217', reason: phase.reason === 'window' ? 'plannedFault' : phase.reason })
    case 'prepared':
    case 'requested':
      return { status: login.way ? 'waiting' : 'choosing' }
  }
}

const withLogin = (transaction: LoginTransaction, change: Partial<Login>): LoginTransaction => ({
  ...transaction,
  login: { ...transaction.login, ...change },
})

/** The login page is opened, as often as it takes: where it leads back to is what it was opened with last. */
export const open = (transaction: LoginTransaction, site: LoginSite): LoginTransaction =>
  withLogin(transaction, { site })

const faultOfTalk = ({ talk, talkVersion }: FixturePerson): Login['refused'] => {
  if (talk !== 'linked') return 'TALK_NOT_LINKED'
  return isTooOld(talkVersion) ? 'TALK_TOO_OLD' : undefined
}

interface Chosen {
  readonly person: FixturePerson
  readonly way: LoginChoice['way']
  readonly people: readonly FixturePerson[]
}

const faultOfChoice = ({ personId }: LoginTransaction, { person, people }: Chosen): RestReason | undefined =>
  personId !== undefined && personId !== person.id ? 'personMismatch' : faultOf(people, person)

/**
 * Somebody logs in, and the request goes to the phone. When several things are wrong the first of these is told: KakaoTalk
 * not linked, too old, account and certificate (KOE217), channel blocked. KOE217 ends the login; after the others another
 * account or way can be chosen.
 */
export const choose = (transaction: LoginTransaction, chosen: Chosen): LoginTransaction => {
  const { person, way } = chosen
  const refused = faultOfTalk(person)
  if (refused) return withLogin(transaction, { refused })
  const reason = faultOfChoice(transaction, chosen)
  if (reason) return { ...transaction, phase: { status: 'failed', reason } }
  // What goes on in the app on the same phone is no message.
  if (way === 'message' && person.blocksChannel) return withLogin(transaction, { refused: 'CHANNEL_BLOCKED' })
  const { refused: _, ...login } = transaction.login
  return { ...transaction, personId: person.id, login: { ...login, way } }
}

/** What a login leads back to its site with. */
export type LoginResult = { readonly code: string } | { readonly failure: LoginFailure }

/** The person goes back to the site: with a code after the signature, once; else with why there is none. */
export const leave = (
  transaction: LoginTransaction,
  { code, nowMs }: { readonly code: string; readonly nowMs: number },
): { readonly transaction: LoginTransaction; readonly result: LoginResult } => {
  const standing = standingOf(transaction)
  if (standing.status === 'signed')
    return { transaction: withLogin(transaction, { issued: { code, atMs: nowMs } }), result: { code } }
  const left: LoginFailure = { code: transaction.login.refused ?? 'CANCELLED' }
  return { transaction, result: { failure: standing.status === 'ended' ? standing.failure : left } }
}

// Neither is public: what Kakao Login is commonly seen with.
const codeMs = 10 * 60_000
const accessMs = 6 * 60 * 60_000

interface Exchange {
  readonly code: string
  readonly redirectUri: string
  readonly accessToken: string
  readonly nowMs: number
}

/** Exchanges a code: once, where it was led back to, and in time. Nothing is spent by a refusal. */
export const exchange = (
  transaction: LoginTransaction,
  { code, redirectUri, accessToken, nowMs }: Exchange,
):
  | { readonly transaction: LoginTransaction; readonly expiresInMs: number }
  | { readonly refused: 'unknownCode' | 'redirectMismatch' } => {
  const { issued, site } = transaction.login
  const isUsable = issued?.code === code && issued.accessToken === undefined && nowMs - issued.atMs <= codeMs
  if (!issued || !isUsable) return { refused: 'unknownCode' }
  if (site?.redirectUri !== redirectUri) return { refused: 'redirectMismatch' }
  return {
    transaction: withLogin(transaction, {
      issued: { ...issued, accessToken, accessUntilMs: nowMs + accessMs },
    }),
    expiresInMs: accessMs,
  }
}
