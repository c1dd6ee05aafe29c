import { idempotencyHeader, windowApi, type Outcome, type WindowCall } from '@kakao-cert/protocol'
import { callServer, type ApiOptions } from './callServer.ts'

interface Call {
  readonly sessionId?: string
  readonly body?: unknown
  readonly idempotencyKey?: string
}

const pathOf = (call: WindowCall, sessionId = ''): string =>
  windowApi[call].path.replace(':sessionId', encodeURIComponent(sessionId))

/** The URL of a call. */
export const urlOf = (endpoint: string, call: WindowCall, sessionId?: string): string =>
  endpoint + pathOf(call, sessionId)

/** Makes one call of the window API, see `callServer`. */
export const callApi = (
  options: ApiOptions,
  call: WindowCall,
  { sessionId, body, idempotencyKey }: Call = {},
): Promise<Outcome<unknown>> =>
  callServer(options, {
    method: windowApi[call].method,
    path: pathOf(call, sessionId),
    body,
    ...(idempotencyKey !== undefined && { headers: { [idempotencyHeader]: idempotencyKey } }),
  })
