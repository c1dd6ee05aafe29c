import { parse } from '@kakao-cert/protocol'
import { loginCalls, loginToken, readLoginError } from '@kakao-cert/protocol/login'
import * as v from 'valibot'
import type { Http } from '../rest/Http.ts'
import { parseJson } from '../rest/parseJson.ts'
import type { ExchangeResult } from './exchangeRules.ts'

const text = (maxLength: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength))

const AnswerSchema = v.object({
  [loginToken.txId.name]: text(200),
  [loginToken.idToken.name]: text(16_000),
  [loginToken.accessToken.name]: text(4000),
  [loginToken.refreshToken.name]: v.exactOptional(text(4000)),
})

const RefusalSchema = v.object({
  error: text(100),
  error_description: v.exactOptional(v.pipe(v.string(), v.maxLength(1000))),
  error_code: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
})

interface Options {
  /** Where kauth is, without a slash at the end. */
  readonly kauth: string
  readonly clientId: string
  readonly clientSecret?: string | undefined
  readonly http: Http
}

/** Exchanges a code for tokens: one call, one request. Never rejects. */
export type ExchangeCode = (asked: {
  readonly code: string
  readonly redirectUri: string
}) => Promise<ExchangeResult>

const timeoutMs = 10_000
const maxBytes = 64 * 1024

/** Creates what asks kauth for the tokens of a login. */
export const createTokenClient =
  ({ kauth, clientId, clientSecret, http }: Options): ExchangeCode =>
  async ({ code, redirectUri }) => {
    const form = new URLSearchParams({
      [loginToken.grantType.name]: loginToken.authorizationCode.name,
      [loginToken.clientId.name]: clientId,
      [loginToken.redirectUri.name]: redirectUri,
      [loginToken.code.name]: code,
      ...(clientSecret !== undefined && { [loginToken.clientSecret.name]: clientSecret }),
    })
    const result = await http({
      method: loginCalls.token.method,
      url: kauth + loginCalls.token.path,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
      maxBytes,
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!result.ok) return { type: result.wasSent ? 'lost' : 'unsent' }
    const body = parseJson(result.body)
    if (result.status >= 400) {
      const refusal = parse(RefusalSchema, body)
      // Neither the page of some proxy on the way nor a failure of the service says what became of the code.
      if (!refusal || result.status >= 500) return { type: 'lost' }
      const { error, error_description: description, error_code: errorCode } = refusal
      const told = readLoginError({ error, description, errorCode })
      return { type: 'refused', error: { surface: told.surface, code: told.code } }
    }
    const answer = parse(AnswerSchema, body)
    if (!answer) return { type: 'lost' }
    const { tx_id: txId, id_token: idToken, access_token: accessToken, refresh_token: refreshToken } = answer
    return {
      type: 'tokens',
      tokens: { txId, idToken, accessToken, ...(refreshToken !== undefined && { refreshToken }) },
    }
  }
