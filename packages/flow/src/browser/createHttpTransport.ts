import { CompletionSchema, parse, SnapshotSchema, type Outcome, type Snapshot } from '@kakao-cert/protocol'
import type { Transport } from '../ports/Transport.ts'
import { callApi, type ApiOptions } from './callApi.ts'
import { watchSession } from './watchSession.ts'

const unreadable = { ok: false, error: { surface: 'client', code: 'UNKNOWN_CODE' } } as const

/**
 * A transport that speaks the window API over HTTP: with a sandbox in development, with a relay in production.
 *
 * @example
 * createHttpTransport({ endpoint: 'http://localhost:4100/window/v1', javascriptKey: 'sandbox-javascript-key' })
 */
export const createHttpTransport = (options: ApiOptions): Transport => {
  const call = async (...args: [Parameters<typeof callApi>[1], Parameters<typeof callApi>[2]]) => {
    const outcome = await callApi(options, ...args)
    if (!outcome.ok) return outcome
    const value = parse(SnapshotSchema, outcome.value)
    return value ? ({ ok: true, value } satisfies Outcome<Snapshot>) : unreadable
  }
  const read: Transport['read'] = (sessionId) => call('read', { sessionId })

  return {
    open: (request, idempotencyKey) => call('open', { body: request, idempotencyKey }),
    read,
    submitPhone: (sessionId, details) => call('submitPhone', { sessionId, body: details }),
    showQr: (sessionId) => call('showQr', { sessionId }),
    refreshQr: (sessionId) => call('refreshQr', { sessionId }),
    resend: (sessionId) => call('resend', { sessionId }),
    answer: (sessionId, answer) => call('answer', { sessionId, body: answer }),
    cancel: (sessionId) => call('cancel', { sessionId }),
    complete: async (sessionId) => {
      const outcome = await callApi(options, 'complete', { sessionId })
      if (!outcome.ok) return outcome
      const value = parse(CompletionSchema, outcome.value)
      return value ? { ok: true, value } : unreadable
    },
    watch: (sessionId, afterRevision, watcher) =>
      watchSession({ endpoint: options.endpoint, read, sessionId, afterRevision, watcher }),
  }
}
