import { idempotencyHeader, windowApi, type Health, type WindowCall } from '@kakao-cert/protocol'
import { Hono, type Context } from 'hono'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import type { Hub } from '../hub/createHub.ts'
import type { Result, Sessions } from '../sessions/Sessions.ts'
import { sessionTopic } from '../sessions/topics.ts'
import { isLive } from '../window/isLive.ts'
import { toSnapshot } from '../window/toSnapshot.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import { eventStream } from './eventStream.ts'
import { judgeKey } from './judgeKey.ts'
import { problemResponse } from './problemResponse.ts'
import { readJson } from './readJson.ts'
import { refuseOtherMethods } from './refuseOtherMethods.ts'

interface Options {
  readonly sessions: Sessions
  readonly clock: VirtualClock
  readonly hub: Hub
  readonly fixtures: Fixtures
  readonly count: (call: WindowCall) => void
  /** Answers `open` with a session that is there already. @default opens one by key and body */
  readonly open?: (context: Context) => Result
}

type Handler = (context: Context, sessionId: string) => Response | Promise<Response>

/** The window API. */
export const windowRoutes = ({ sessions, clock, hub, fixtures, count, open: findOpen }: Options): Hono => {
  const snapshotOf = (session: WindowSession, request: Request) =>
    toSnapshot(session, new URL(request.url).origin, clock.now())

  const answer = (context: Context, result: Result, status: 200 | 201 = 200): Response =>
    result.ok
      ? context.json(snapshotOf(result.session, context.req.raw), status)
      : problemResponse(result.reason, result)

  const withoutBody =
    (command: (id: string) => Result): Handler =>
    (context, id) =>
      answer(context, command(id))

  const withBody =
    (command: (id: string, body: unknown) => Result): Handler =>
    async (context, id) => {
      const body = await readJson(context.req.raw)
      return body.ok ? answer(context, command(id, body.value)) : problemResponse(body.reason)
    }

  const open: Handler = async (context) => {
    if (findOpen) return answer(context, findOpen(context))
    const refused = judgeKey(context.req.raw, fixtures.apps)
    if (refused) return problemResponse(refused)
    const body = await readJson(context.req.raw)
    if (!body.ok) return problemResponse(body.reason)
    return answer(context, sessions.open(body.value, context.req.header(idempotencyHeader)), 201)
  }

  const events: Handler = (context, id) => {
    const { raw: request } = context.req
    const found = sessions.read(id)
    if (!found.ok) return answer(context, found)
    const read = () => {
      const session = sessions.find(id)
      return (
        session && {
          revision: session.revision,
          data: snapshotOf(session, request),
          isLast: !isLive(session),
        }
      )
    }
    return eventStream({ request, hub, topic: sessionTopic(id), name: 'snapshot', read })
  }

  const complete: Handler = (context, id) => {
    const result = sessions.complete(id)
    return result.ok ? context.json({ txId: result.session.txId }) : answer(context, result)
  }

  const handlers: Record<WindowCall, Handler> = {
    health: (context) => context.json({ status: 'up' } satisfies Health),
    open,
    read: withoutBody(sessions.read),
    events,
    submitPhone: withBody(sessions.submitPhone),
    showQr: withoutBody(sessions.showQr),
    refreshQr: withoutBody(sessions.refreshQr),
    resend: withoutBody(sessions.resend),
    answer: withBody(sessions.answer),
    cancel: withoutBody(sessions.cancel),
    complete,
  }

  const app = new Hono()
  for (const call of Object.keys(handlers) as WindowCall[]) {
    const { method, path } = windowApi[call]
    app.on(method, path, (context) => {
      count(call)
      return handlers[call](context, context.req.param('sessionId') ?? '')
    })
  }
  refuseOtherMethods(app, windowApi)
  return app
}
