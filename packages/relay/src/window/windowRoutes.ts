import { windowApi, type Health, type WindowCall } from '@kakao-cert/protocol'
import { problemResponse, revisionSeen } from '@kakao-cert/protocol/http'
import { Hono, type Context } from 'hono'
import type { BrowserCookie } from '../browser/createBrowserCookie.ts'
import type { RelayConfig } from '../config/RelayConfig.ts'
import type { Feeds } from '../http/createFeeds.ts'
import type { Post, Posted } from '../http/createPost.ts'
import { refusalResponse } from '../http/refusalResponse.ts'
import { refuseOtherMethods } from '../http/refuseOtherMethods.ts'
import type { RelayEnv } from '../http/RelayEnv.ts'
import { streamFeed } from '../http/streamFeed.ts'
import type { Limits } from '../limits/createLimits.ts'
import type { RelayOptions } from '../RelayOptions.ts'
import type { CommandResult } from '../session/CommandResult.ts'
import { isLive } from '../session/isLive.ts'
import type { RelaySession } from '../session/RelaySession.ts'
import type { Ask, RelayWindow } from './createWindow.ts'
import { judgeRequest } from './judgeRequest.ts'

type Handler = (context: Context<RelayEnv>) => Promise<Response>

interface Options {
  readonly config: Pick<RelayConfig, 'settleId' | 'phase'>
  readonly window: RelayWindow
  readonly cookie: BrowserCookie
  readonly post: Post
  readonly limits: Limits
  readonly feeds: Feeds
  readonly onOpen: NonNullable<RelayOptions['onOpen']>
  readonly readHealth: () => Promise<Health>
  readonly snapshotOf: (session: RelaySession) => object
}

const idOf = (context: Context<RelayEnv>) => context.req.param('sessionId') ?? ''

/** The window API. */
export const windowRoutes = (options: Options): Hono<RelayEnv> => {
  const { config, window, cookie, post, limits, feeds, onOpen, readHealth, snapshotOf } = options

  const answer = (result: CommandResult, status: 200 | 201 = 200): Response =>
    result.ok ? Response.json(snapshotOf(result.session), { status }) : refusalResponse(result)

  const readOwn = async (context: Context<RelayEnv>): Promise<CommandResult> => {
    const browser = cookie.read(context.req.raw)
    return window.read(idOf(context), browser?.binding)
  }

  const open = async ({ context, binding, body }: Posted): Promise<Response> => {
    const { raw: request } = context.req
    const refused = await limits.forOpening(request, context.env)
    if (refused) return refusalResponse(refused)
    const judgement = judgeRequest(body, config)
    if (!judgement.ok) return problemResponse(judgement.reason)
    const wanted = await onOpen(judgement.request, request)
    if (!wanted) return problemResponse('noContract')
    return answer({ ok: true, session: await window.open(wanted, binding) }, 201)
  }

  /** Something that is asked for in a session of the browser that asks. */
  const inSession =
    (handle: (session: RelaySession, posted: Posted) => Promise<Response>): Handler =>
    (context) =>
      post(context, 'known', async (posted) => {
        const found = await window.read(idOf(context), posted.binding)
        if (!found.ok) return refusalResponse(found)
        const refused = await limits.forSession(found.session)
        return refused ? refusalResponse(refused) : handle(found.session, posted)
      })

  const command = (ask: Ask): Handler =>
    inSession(async (session, { body }) => answer(await ask(session, body)))

  const events: Handler = async (context) => {
    const request = context.req.raw
    const found = await readOwn(context)
    if (!found.ok) return refusalResponse(found)
    const { id, binding, revision } = found.session
    const after = revisionSeen(request)
    // 204 is what tells an EventSource not to come back.
    if (!isLive(found.session) && revision <= after) return new Response(null, { status: 204 })
    const feed = feeds.create(id, after, async () => {
      // Also what ended long ago is told to who has not heard of it.
      const now = await window.find(id, binding)
      return now && { revision: now.revision, data: snapshotOf(now), isLast: !isLive(now) }
    })
    if (request.method === 'HEAD') return new Response(null, { headers: feed.headers })
    return (context.env.send ?? streamFeed)(feed)
  }

  const handlers: Record<WindowCall, Handler> = {
    health: async () => Response.json(await readHealth()),
    open: (context) => post(context, 'anybody', open),
    read: async (context) => answer(await readOwn(context)),
    events,
    submitPhone: inSession(async (session, { context, body }) => {
      const refused = await limits.forPhoneForm(session, context.req.raw, context.env)
      return refused ? refusalResponse(refused) : answer(await window.submitPhone(session, body))
    }),
    showQr: command(window.showQr),
    refreshQr: command(window.refreshQr),
    resend: command(window.resend),
    answer: command(window.answer),
    cancel: command(window.cancel),
    complete: inSession(async (session) => {
      const result = await window.complete(session)
      return result.ok ? Response.json(result.completion) : refusalResponse(result)
    }),
  }

  const app = new Hono<RelayEnv>()
  for (const call of Object.keys(handlers) as WindowCall[]) {
    const { method, path } = windowApi[call]
    app.on(method, path, handlers[call])
  }
  refuseOtherMethods(app, windowApi)
  return app
}
