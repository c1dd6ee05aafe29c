import type { CertError, Outcome } from '@kakao-cert/protocol'
import { readProblem } from '@kakao-cert/protocol/read'
import { parseJson } from './parseJson.ts'

/** How the server of a site is reached. */
export interface ApiOptions {
  /** Where the window API is, such as `/cert` or `http://localhost:4100/window/v1`; without a slash at the end. */
  readonly endpoint: string
  /** Sent as `Authorization: KakaoAK …` where the server asks for it: a sandbox does, a relay does not. */
  readonly javascriptKey?: string
  /** @default the page's `fetch` */
  readonly fetch?: typeof fetch
}

interface Call {
  readonly method: 'GET' | 'POST'
  /** Below the endpoint. */
  readonly path: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Whether the call goes on when the page is left. @default false */
  readonly keepalive?: boolean
}

const timeoutMs = 15_000

const networkLost: CertError = { surface: 'client', code: 'NETWORK_LOST', canGoOn: true }
const unknownCode: CertError = { surface: 'client', code: 'UNKNOWN_CODE' }

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
 * Makes one call, and has what it is answered with as JSON. A network that fails or takes more than 15 seconds is the client
 * outcome `NETWORK_LOST`; an answer that is no `Problem` and not 2xx is `UNKNOWN_CODE`. Never rejects.
 */
export const callServer = async (
  { endpoint, javascriptKey, fetch = globalThis.fetch }: ApiOptions,
  { path, body, headers, ...init }: Call,
): Promise<Outcome<unknown>> => {
  try {
    const response = await fetch(endpoint + path, {
      ...init,
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(javascriptKey !== undefined && { Authorization: `KakaoAK ${javascriptKey}` }),
        ...headers,
      },
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
