import { idempotencyHeader, windowApi, type WindowCall } from '@kakao-cert/protocol'
import { Hono, type Context } from 'hono'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import { sandboxKey } from '../fixtures/institutions.ts'
import type { Hub } from '../hub/createHub.ts'
import type { Result, Sessions } from '../sessions/Sessions.ts'
import { sessionTopic } from '../sessions/topics.ts'
import { toSnapshot } from '../window/toSnapshot.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import { isLive } from '../store/isLive.ts'
import { eventStream } from './eventStream.ts'
import { problemResponse } from './problemResponse.ts'
import { readJson } from './readJson.ts'
import { revisionSeen } from './revisionSeen.ts'

interface Options {
  readonly sessions: Sessions
  readonly clock: VirtualClock
  readonly hub: Hub
  readonly count: (call: WindowCall) => void
}

type Handler = (context: Context) => Response | Promise<Response>

const hasKey = (request: Request) => request.headers.get('Authorization') === `KakaoAK ${sandboxKey}`

const idOf = (context: Context) => context.req.param('sessionId') ?? ''

/** The window API. */
export const windowRoutes = ({ sessions, clock, hub, count }: Options): Hono => {
  const snapshotOf = (session: WindowSession, request: Request) =>
    toSnapshot(session, new URL(request.url).origin, clock.now())

  const answer = (context: Context, result: Result, status: 200 | 201 = 200): Response =>
    result.ok
      ? context.json(snapshotOf(result.session, context.req.raw), status, { 'Cache-Control': 'no-store' })
      : problemResponse(result.reason, {
          ...(result.cause !== undefined && { cause: result.cause }),
          ...(result.fields && { fields: result.fields }),
        })

  const withoutBody =
    (command: (id: string) => Result): Handler =>
    (context) =>
      answer(context, command(idOf(context)))

  const withBody =
    (command: (id: string, body: unknown) => Result): Handler =>
    async (context) => {
      const body = await readJson(context.req.raw)
      return body.ok ? answer(context, command(idOf(context), body.value)) : problemResponse(body.reason)
    }

  const handlers: Record<WindowCall, Handler> = {
    open: async (context) => {
      if (!hasKey(context.req.raw)) return problemResponse('missingKey')
      const body = await readJson(context.req.raw)
      if (!body.ok) return problemResponse(body.reason)
      return answer(context, sessions.open(body.value, context.req.header(idempotencyHeader)), 201)
    },
    read: withoutBody(sessions.read),
    events: (context) => {
      const id = idOf(context)
      const found = sessions.read(id)
      if (!found.ok) return answer(context, found)
      const read = () => {
        const result = sessions.read(id)
        return result.ok
          ? {
              revision: result.session.revision,
              data: snapshotOf(result.session, context.req.raw),
              isLast: !isLive(result.session),
            }
          : undefined
      }
      return eventStream({
        hub,
        topic: sessionTopic(id),
        name: 'snapshot',
        read,
        after: revisionSeen(context.req.raw),
      })
    },
    submitPhone: withBody(sessions.submitPhone),
    showQr: withoutBody(sessions.showQr),
    refreshQr: withoutBody(sessions.refreshQr),
    resend: withoutBody(sessions.resend),
    answer: withBody(sessions.answer),
    cancel: withoutBody(sessions.cancel),
    complete: (context) => {
      const result = sessions.complete(idOf(context))
      return result.ok ? context.json({ txId: result.session.txId }) : answer(context, result)
    },
  }

  const app = new Hono()
  for (const [call, { method, path }] of Object.entries(windowApi) as [
    WindowCall,
    { method: string; path: string },
  ][]) {
    app.on(method, path, (context) => {
      count(call)
      return handlers[call](context)
    })
  }
  for (const { path } of Object.values(windowApi)) app.all(path, () => problemResponse('methodNotAllowed'))
  return app
}
