import { shortSignWire } from '@kakao-cert/protocol/short-sign'
import type { FixtureRestApp } from '../fixtures/FixtureRestApp.ts'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import type { KapiReason } from './kapiReasons.ts'

interface Call {
  readonly headers: Headers
  readonly transaction: RestTransaction | undefined
  readonly restApps: readonly FixtureRestApp[]
  readonly nowMs: number
}

type Judgement =
  | { readonly ok: true; readonly transaction: RestTransaction }
  | { readonly ok: false; readonly reason: KapiReason }

const no = (reason: KapiReason): Judgement => ({ ok: false, reason })

const read = (scheme: string, header: string | null) =>
  new RegExp(`^${scheme} (\\S+)$`).exec(header ?? '')?.[1]

/**
 * Judges who asks about which transaction: K2220 by the access token of the login that it was signed in, K3220 by the key of the
 * institution's app, which stands in `Target-Authorization` where another app asks.
 */
export const judgeKapiCaller = ({ headers, transaction, restApps, nowMs }: Call): Judgement => {
  const own = headers.get(shortSignWire.authorization.name)
  const target = headers.get(shortSignWire.targetAuthorization.name)
  const token = read('Bearer', own)
  const key = read('KakaoAK', target ?? own)
  const app = restApps.find(({ restKey }) => restKey === key)
  if (token === undefined && (!app || read('KakaoAK', own) === undefined)) return no('badCredentials')
  if (transaction?.family === 'K3220' && app?.settleIds.includes(transaction.settleId))
    return { ok: true, transaction }
  if (transaction?.family !== 'K2220' || token === undefined) return no('unknownTransaction')
  const { accessToken, accessUntilMs = 0 } = transaction.login?.issued ?? {}
  return accessToken === token && nowMs < accessUntilMs ? { ok: true, transaction } : no('badCredentials')
}
