import type { Outcome } from '@kakao-cert/protocol'
import { readCompletion, readHealth, readSnapshot, type Reader } from '@kakao-cert/protocol/read'
import type { Transport } from '../ports/Transport.ts'
import { callApi } from './callApi.ts'
import type { ApiOptions } from './callServer.ts'
import { watchSession } from './watchSession.ts'

type CallArguments = Parameters<typeof callApi> extends [unknown, ...infer Rest] ? Rest : never

const unreadable = { ok: false, error: { surface: 'client', code: 'UNKNOWN_CODE' } } as const

/**
 * A transport that speaks the window API over HTTP: with a sandbox in development, with a relay in production.
 *
 * @example
 * createHttpTransport({ endpoint: 'http://localhost:4100/window/v1', javascriptKey: 'sandbox-javascript-key' })
 */
export const createHttpTransport = (options: ApiOptions): Transport => {
  const callFor = async <T>(read: Reader<T>, ...args: CallArguments): Promise<Outcome<T>> => {
    const outcome = await callApi(options, ...args)
    if (!outcome.ok) return outcome
    const value = read(outcome.value)
    return value === undefined ? unreadable : { ok: true, value }
  }
  const call = (...args: CallArguments) => callFor(readSnapshot, ...args)
  let unanswered: { readonly key: string; readonly text: string } | undefined
  const open: Transport['open'] = async (request, idempotencyKey) => {
    const text = JSON.stringify(request)
    // The server may have opened it all the same: asked for by the same key, it is the same session.
    const key = unanswered?.text === text ? unanswered.key : idempotencyKey
    const outcome = await call('open', { body: request, idempotencyKey: key })
    unanswered = outcome.ok || !outcome.error.canGoOn ? undefined : { key, text }
    return outcome
  }
  const read: Transport['read'] = (sessionId) => call('read', { sessionId })

  return {
    health: () => callFor(readHealth, 'health'),
    open,
    read,
    submitPhone: (sessionId, details) => call('submitPhone', { sessionId, body: details }),
    showQr: (sessionId) => call('showQr', { sessionId }),
    refreshQr: (sessionId) => call('refreshQr', { sessionId }),
    resend: (sessionId) => call('resend', { sessionId }),
    answer: (sessionId, answer) => call('answer', { sessionId, body: answer }),
    cancel: (sessionId) => call('cancel', { sessionId }),
    complete: (sessionId) => callFor(readCompletion, 'complete', { sessionId }),
    watch: (sessionId, afterRevision, watcher) =>
      watchSession({ endpoint: options.endpoint, read, sessionId, afterRevision, watcher }),
  }
}
