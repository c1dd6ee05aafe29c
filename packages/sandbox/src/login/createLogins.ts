import { sandboxTxId, type Limits, type LoginChoice } from '@kakao-cert/protocol/sandbox'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import type { Transactions } from '../rest/Transactions.ts'
import { judgePrepare } from './judgePrepare.ts'
import { txIdOf } from './kauthTxId.ts'
import type { LoginSite } from './Login.ts'
import { loginSecret, txIdOfSecret } from './loginSecret.ts'
import * as rules from './rules.ts'
import type { LoginResult, LoginTransaction } from './rules.ts'
import type { LoginRefusal } from './tellFailure.ts'
import { toLoginTransaction } from './toLoginTransaction.ts'

interface Options {
  readonly transactions: Pick<Transactions, 'find' | 'commit'>
  readonly clock: Pick<VirtualClock, 'now'>
  readonly fixtures: Fixtures
  readonly phase: 'test' | 'production'
  readonly isInMaintenance: () => boolean
  readonly limits: () => Limits
}

/** What a code was exchanged for. */
export interface Exchanged {
  readonly transaction: LoginTransaction
  readonly accessToken: string
  readonly expiresInMs: number
}

type Refused = { readonly ok: false; readonly refusal: LoginRefusal }

/** All logins of a sandbox. */
export interface Logins {
  readonly prepare: (
    form: Readonly<Record<string, string>>,
    title: string,
  ) => { readonly ok: true; readonly transaction: LoginTransaction } | Refused
  readonly find: (kauthTxId: string) => LoginTransaction | undefined
  readonly open: (transaction: LoginTransaction, site: LoginSite) => LoginTransaction
  readonly choose: (transaction: LoginTransaction, choice: LoginChoice) => LoginTransaction | undefined
  readonly leave: (transaction: LoginTransaction) => LoginResult
  readonly exchange: (asked: {
    readonly clientId: string
    readonly code: string
    readonly redirectUri: string
  }) => ({ readonly ok: true } & Exchanged) | Refused
  /** The login that an access token is of, while it can be used. */
  readonly findByAccessToken: (accessToken: string) => LoginTransaction | undefined
}

const isLogin = (transaction: RestTransaction | undefined): transaction is LoginTransaction =>
  transaction?.login !== undefined

/** Keeps logins by the rules, as what their transactions remember. */
export const createLogins = (options: Options): Logins => {
  const { transactions, clock, fixtures, phase, isInMaintenance, limits } = options
  const { people, restApps } = fixtures

  const findLogin = (txId: string): LoginTransaction | undefined => {
    const found = transactions.find(txId)
    return isLogin(found) ? found : undefined
  }

  const commit = (
    before: RestTransaction | undefined,
    after: LoginTransaction,
    by: string,
    code?: string,
  ): LoginTransaction => {
    const error = code === undefined ? undefined : ({ surface: 'login', code } as const)
    transactions.commit(before, after, by, error)
    return findLogin(after.txId) ?? after
  }

  return {
    prepare: (form, title) => {
      const { find } = transactions
      const judged = judgePrepare(form, { fixtures, phase, isInMaintenance: isInMaintenance(), find })
      if (!judged.ok) return judged
      const { order } = judged
      const transaction = toLoginTransaction({
        txId: sandboxTxId(crypto.randomUUID()),
        order,
        title,
        phase,
        limits: limits(),
        nowMs: clock.now(),
      })
      const before = 'prepared' in order ? order.prepared : undefined
      return { ok: true, transaction: commit(before, transaction, 'login.prepare') }
    },
    find: (kauthTxId) => findLogin(txIdOf(kauthTxId)),
    open: (transaction, site) => commit(transaction, rules.open(transaction, site), 'login.authorize'),
    choose: (transaction, { personId, way }) => {
      const person = people.find(({ id }) => id === personId)
      if (!person || rules.standingOf(transaction).status !== 'choosing') return undefined
      const chosen = rules.choose(transaction, { person, way, people })
      const standing = rules.standingOf(chosen)
      const code = standing.status === 'ended' ? standing.failure.code : chosen.login.refused
      return commit(transaction, chosen, 'login.choose', code)
    },
    leave: (transaction) => {
      const left = rules.leave(transaction, { code: loginSecret(transaction.txId), nowMs: clock.now() })
      commit(transaction, left.transaction, 'login.return')
      return left.result
    },
    exchange: ({ clientId, code, redirectUri }) => {
      const refuse = (oauth: 'unknownClient' | 'unknownCode' | 'redirectMismatch'): Refused => ({
        ok: false,
        refusal: { oauth },
      })
      const server = restApps.find(({ restKey }) => restKey === clientId)
      const isApp = fixtures.apps.some(({ javascriptKey }) => javascriptKey === clientId)
      if (!server && !isApp) return refuse('unknownClient')
      const found = findLogin(txIdOfSecret(code))
      // Which keys belong to one app is not told by the fixtures: the contract of the login says whose server it is.
      const isOurs =
        found && (server?.settleIds.includes(found.settleId) ?? found.login.clientId === clientId)
      if (!isOurs) return refuse('unknownCode')
      const accessToken = loginSecret(found.txId)
      const ruling = rules.exchange(found, { code, redirectUri, accessToken, nowMs: clock.now() })
      if ('refused' in ruling) return refuse(ruling.refused)
      const { expiresInMs } = ruling
      const transaction = commit(found, ruling.transaction, 'login.token')
      return { ok: true, transaction, accessToken, expiresInMs }
    },
    findByAccessToken: (accessToken) => {
      const found = findLogin(txIdOfSecret(accessToken))
      const { issued } = found?.login ?? {}
      const isUsable = issued?.accessToken === accessToken && clock.now() < (issued.accessUntilMs ?? 0)
      return isUsable ? found : undefined
    },
  }
}
