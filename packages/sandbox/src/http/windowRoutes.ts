import { idempotencyHeader, windowApi, type Health, type WindowCall } from '@kakao-cert/protocol'
import { problemResponse, readJson } from '@kakao-cert/protocol/http'
import { Hono } from 'hono'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import type { Hub } from '../hub/createHub.ts'
import type { Result, Sessions } from '../sessions/Sessions.ts'
import { sessionTopic } from '../sessions/topics.ts'
import type { CallContext, CallEnv } from '../traffic/CallHandler.ts'
import type { Watch } from '../traffic/Watch.ts'
import { isLive } from '../window/isLive.ts'
import { toSnapshot } from '../window/toSnapshot.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import { eventStream } from './eventStream.ts'
import { judgeKey } from './judgeKey.ts'
import { refuseOtherMethods } from './refuseOtherMethods.ts'

interface Options {
  readonly sessions: Sessions
  readonly clock: VirtualClock
  readonly hub: Hub
  readonly fixtures: Fixtures
  readonly watch: Watch
  readonly isInMaintenance: () => boolean
  /** Answers `open` with a session that is there already. @default opens one by key and body */
  readonly open?: (context: CallContext) => Result
}

type Handler = (context: CallContext, sessionId: string) => Response | Promise<Response>

/** The window API. */
export const windowRoutes = ({
  sessions,
  clock,
  hub,
  fixtures,
  watch,
  isInMaintenance,
  open: findOpen,
}: Options): Hono<CallEnv> => {
  const snapshotOf = (session: WindowSession, request: Request) =>
    toSnapshot(session, new URL(request.url).origin, clock.now())

  const answer = (context: CallContext, result: Result, status: 200 | 201 = 200): Response => {
    if (!result.ok) return problemResponse(result.reason, result)
    context.set('txId', result.session.txId)
    return context.json(snapshotOf(result.session, context.req.raw), status)
  }

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
    health: (context) => context.json({ status: isInMaintenance() ? 'down' : 'up' } satisfies Health),
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

  const app = new Hono<CallEnv>()
  for (const call of Object.keys(handlers) as WindowCall[]) {
    const { method, path } = windowApi[call]
    const handle = (context: CallContext) => {
      const id = context.req.param('sessionId') ?? ''
      const session = sessions.find(id)
      if (session) context.set('txId', session.txId)
      return handlers[call](context, id)
    }
    app.on(method, path, watch(call, handle))
  }
  refuseOtherMethods(app, windowApi)
  return app
}
