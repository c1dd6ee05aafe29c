import {
  idempotencyHeader,
  windowApi,
  type Answer,
  type CertError,
  type Outcome,
  type SignRequest,
  type Snapshot,
  type WindowCall,
} from '@kakao-cert/protocol'
import { readProblem, readSnapshot } from '@kakao-cert/protocol/read'
import { readEvents } from './readEvents.ts'

/** Speaks the window API of an upstream. Failures are outcomes; nothing rejects. */
export interface WindowClient {
  readonly open: (request: SignRequest, idempotencyKey: string) => Promise<Outcome<Snapshot>>
  readonly call: (
    call: 'read' | 'showQr' | 'refreshQr' | 'resend' | 'cancel',
    sessionId: string,
  ) => Promise<Outcome<Snapshot>>
  readonly answer: (sessionId: string, answer: Answer) => Promise<Outcome<Snapshot>>
  /** Tells snapshots until the stream ends or the signal aborts. Never rejects. */
  readonly follow: (
    sessionId: string,
    tell: (snapshot: Snapshot) => Promise<void>,
    signal: AbortSignal,
  ) => Promise<void>
}

interface Options {
  readonly endpoint: string
  readonly javascriptKey: string
  readonly fetch?: typeof globalThis.fetch
}

interface Sent {
  readonly body?: unknown
  readonly idempotencyKey?: string
}

const timeoutMs = 10_000
const unreachable: CertError = { surface: 'client', code: 'SERVICE_UNREACHABLE', canGoOn: true }

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Creates a client of an upstream's window API. */
export const createWindowClient = ({
  endpoint,
  javascriptKey,
  fetch = globalThis.fetch,
}: Options): WindowClient => {
  const urlOf = (call: WindowCall, sessionId: string) =>
    endpoint.replace(/\/+$/, '') + windowApi[call].path.replace(':sessionId', encodeURIComponent(sessionId))

  const send = async (
    call: WindowCall,
    sessionId: string,
    { body, idempotencyKey }: Sent = {},
  ): Promise<Outcome<Snapshot>> => {
    try {
      const response = await fetch(urlOf(call, sessionId), {
        method: windowApi[call].method,
        headers: {
          Authorization: `KakaoAK ${javascriptKey}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...(idempotencyKey !== undefined && { [idempotencyHeader]: idempotencyKey }),
        },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const answer = parseJson(await response.text())
      const snapshot = response.ok ? readSnapshot(answer) : undefined
      if (snapshot) return { ok: true, value: snapshot }
      const problem = readProblem(answer)
      if (!problem) return { ok: false, error: unreachable }
      const { message: _, ...error } = problem.error
      return { ok: false, error }
    } catch {
      return { ok: false, error: unreachable }
    }
  }

  return {
    open: (request, idempotencyKey) => send('open', '', { body: request, idempotencyKey }),
    call: (call, sessionId) => send(call, sessionId),
    answer: (sessionId, answer) => send('answer', sessionId, { body: answer }),
    follow: async (sessionId, tell, signal) => {
      try {
        const response = await fetch(urlOf('events', sessionId), { redirect: 'manual', signal })
        if (!response.ok || !response.body) return
        for await (const { event, data } of readEvents(response.body)) {
          const snapshot = event === 'snapshot' ? readSnapshot(parseJson(data)) : undefined
          if (snapshot) await tell(snapshot)
        }
      } catch {
        // The stream broke off, or was given up: whoever asks now and then goes on.
      }
    },
  }
}
