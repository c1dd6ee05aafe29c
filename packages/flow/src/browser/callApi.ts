import {
  idempotencyHeader,
  windowApi,
  type CertError,
  type Outcome,
  type WindowCall,
} from '@kakao-cert/protocol'
import { readProblem } from '@kakao-cert/protocol/read'
import { parseJson } from './parseJson.ts'

/** How the window API is reached. */
export interface ApiOptions {
  /** Where the window API is, such as `/cert` or `http://localhost:4100/window/v1`; without a slash at the end. */
  readonly endpoint: string
  /** Sent as `Authorization: KakaoAK …` where the server asks for it: a sandbox does, a relay does not. */
  readonly javascriptKey?: string
  /** @default the page's `fetch` */
  readonly fetch?: typeof fetch
}

interface Call {
  readonly sessionId?: string
  readonly body?: unknown
  readonly idempotencyKey?: string
}

const timeoutMs = 15_000

const networkLost: CertError = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true }
const unknownCode: CertError = { surface: 'client', code: 'UNKNOWN_CODE' }

/** The URL of a call. */
export const urlOf = (endpoint: string, call: WindowCall, sessionId = ''): string =>
  endpoint + windowApi[call].path.replace(':sessionId', encodeURIComponent(sessionId))

const toError = (status: number, body: unknown): CertError => {
  const problem = readProblem(body)
  if (problem) {
    const { message: _, ...error } = problem.error
    return error
  }
  // A gateway that answers for a server that does not is as good as no network.
  return status >= 500 || status === 408 || status === 429 ? networkLost : unknownCode
}

/**
 * Makes one call of the window API. A network that fails or takes more than 15 seconds is the client outcome
 * `NETWORK_LOST`; an answer that is not of the API is `UNKNOWN_CODE`. Never rejects.
 */
export const callApi = async (
  { endpoint, javascriptKey, fetch = globalThis.fetch }: ApiOptions,
  call: WindowCall,
  { sessionId, body, idempotencyKey }: Call = {},
): Promise<Outcome<unknown>> => {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
    ...(javascriptKey !== undefined && { Authorization: `KakaoAK ${javascriptKey}` }),
    ...(idempotencyKey !== undefined && { [idempotencyHeader]: idempotencyKey }),
  }
  try {
    const response = await fetch(urlOf(endpoint, call, sessionId), {
      method: windowApi[call].method,
      headers,
      signal: AbortSignal.timeout(timeoutMs),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    // Not json(): an answer that breaks off is a lost network, not a wrong answer.
    const answer = parseJson(await response.text())
    // What answers 200 with a page of its own, such as the login of a wireless network, stands in the way.
    if (response.ok && answer === undefined) return { ok: false, error: networkLost }
    return response.ok ? { ok: true, value: answer } : { ok: false, error: toError(response.status, answer) }
  } catch {
    return { ok: false, error: networkLost }
  }
}
