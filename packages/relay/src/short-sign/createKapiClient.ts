import { parse } from '@kakao-cert/protocol'
import {
  failureOfKapi,
  KapiErrorSchema,
  SessionInfoSchema,
  shortSignWire,
  type ShortSession,
  type ShortSignReason,
} from '@kakao-cert/protocol/short-sign'
import type { Http } from '../rest/Http.ts'
import { parseJson } from '../rest/parseJson.ts'

type Told =
  | { readonly ok: true; readonly session: ShortSession }
  /** `unreachable` where the host has not said. */
  | { readonly ok: false; readonly reason: ShortSignReason | 'unreachable' }

/** Asks the API host for session info. Never rejects. */
export type AskSession = (
  txId: string,
  /** Of the login, for K2220; K3220 is asked about with the keys. */
  accessToken: string | undefined,
) => Promise<Told>

interface Options {
  readonly apiHost: string
  readonly keys: { readonly dealer: string; readonly institution: string }
  readonly http: Http
}

const reasons = {
  signingIsNotCompleted: 'notSigned',
  invalidTransaction: 'notSignedInTime',
  transactionHasExpired: 'expiredKey',
} as const

const isTold = (failure: string): failure is keyof typeof reasons => Object.hasOwn(reasons, failure)

const timeoutMs = 10_000
const maxBytes = 64 * 1024

/** A client of the API host, for the one call that a server makes there. */
export const createKapiClient = ({ apiHost, keys, http }: Options): AskSession => {
  const { sessionInfo, authorization, targetAuthorization, txId: txIdRow } = shortSignWire
  const base = apiHost.replace(/\/+$/, '')
  const byKeys = {
    [authorization.name]: `KakaoAK ${keys.dealer}`,
    [targetAuthorization.name]: `KakaoAK ${keys.institution}`,
  }

  return async (txId, accessToken) => {
    const result = await http({
      method: 'GET',
      url: `${base}${sessionInfo.name}?${new URLSearchParams({ [txIdRow.name]: txId }).toString()}`,
      headers: accessToken === undefined ? byKeys : { [authorization.name]: `Bearer ${accessToken}` },
      maxBytes,
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!result.ok) return { ok: false, reason: 'unreachable' }
    const body = parseJson(result.body)
    const info = result.status < 300 ? parse(SessionInfoSchema, body) : undefined
    if (info) {
      const session = {
        startAtMs: Date.parse(info.session_start_at),
        endAtMs: Date.parse(info.session_end_at),
      }
      return { ok: true, session }
    }
    const failure = failureOfKapi(parse(KapiErrorSchema, body)?.code ?? 0)
    return { ok: false, reason: failure && isTold(failure) ? reasons[failure] : 'unreachable' }
  }
}
