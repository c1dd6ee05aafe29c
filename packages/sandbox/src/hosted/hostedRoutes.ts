import { findCode } from '@kakao-cert/codes'
import { problemResponse, readJson } from '@kakao-cert/protocol/http'
import { hostedWire } from '@kakao-cert/protocol/hosted'
import { Hono } from 'hono'
import type { VirtualClock } from '../clock/VirtualClock.ts'
import type { Fixtures } from '../fixtures/Fixtures.ts'
import { judgeKey } from '../http/judgeKey.ts'
import { speaksKorean } from '../http/speaksKorean.ts'
import { windowRoutes } from '../http/windowRoutes.ts'
import type { Hub } from '../hub/createHub.ts'
import type { SandboxOptions } from '../SandboxOptions.ts'
import type { Result, Sessions } from '../sessions/Sessions.ts'
import type { CallContext, CallEnv } from '../traffic/CallHandler.ts'
import type { Watch } from '../traffic/Watch.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import type { HostedOrder } from './HostedOrder.ts'
import type { HostedFailure, HostedResult } from './HostedResult.ts'
import { isPhone } from './isPhone.ts'
import { isRegistered } from './isRegistered.ts'
import { judgeOrder } from './judgeOrder.ts'
import { resultOf } from './resultOf.ts'
import { returnAddress } from './returnAddress.ts'
import { sdkScript } from './sdkScript.ts'

interface Options {
  readonly sessions: Sessions
  readonly clock: VirtualClock
  readonly hub: Hub
  readonly fixtures: Fixtures
  readonly watch: Watch
  readonly isInMaintenance: () => boolean
  readonly phase: 'test' | 'production'
  readonly echoesState: boolean
  readonly pages: SandboxOptions['pages'] | undefined
}

const wrongUrl = { errorCode: 'E8002', cause: 'wrongUrl' }

/** The hosted window (인증 표준창): the stand-in SDK, the page that the person signs on, and the way back to the site. */
export const hostedRoutes = (options: Options): Hono<CallEnv> => {
  const { sessions, clock, hub, fixtures, watch, isInMaintenance, phase, echoesState, pages } = options
  const { institutions } = fixtures
  const app = new Hono<CallEnv>()

  const find = (id: string): WindowSession | undefined => {
    const session = sessions.find(id)
    return session?.hosted && session
  }

  /** Where a request may be led back to: where its session says, or where its address says and an institution agrees. */
  const siteOf = (context: CallContext, session: WindowSession | undefined): HostedOrder | undefined => {
    if (session?.hosted) return session.hosted
    const redirectUri = context.req.query(hostedWire.redirectTo.name) ?? ''
    const state = context.req.query(hostedWire.state.name)
    return isRegistered(redirectUri, institutions)
      ? { redirectUri, ...(state !== undefined && { state }) }
      : undefined
  }

  const leave = (context: CallContext, site: HostedOrder | undefined, result: HostedResult): Response => {
    if (site)
      return context.redirect(returnAddress(site.redirectUri, result, echoesState ? site.state : undefined))
    const { errorCode, cause }: HostedFailure =
      typeof result === 'object' && 'errorCode' in result ? result : wrongUrl
    const search = new URLSearchParams({ [hostedWire.errorCode.name]: errorCode, ...(cause && { cause }) })
    return context.redirect(`${hostedWire.error.name}?${search.toString()}`)
  }

  /** A code that the page or the SDK tells about, of those that the window's table has. */
  const toldResult = (context: CallContext): HostedResult | undefined => {
    const errorCode = context.req.query(hostedWire.errorCode.name)
    return errorCode !== undefined && findCode('window', errorCode).known ? { errorCode } : undefined
  }

  const page = async () => (await pages?.('/window')) ?? problemResponse('notFound')

  app.use('/window/*', async (context, next) => {
    await next()
    // The address of the page tells its session.
    context.res.headers.set('Referrer-Policy', 'no-referrer')
  })

  app.get(hostedWire.script.name, (context) =>
    context.body(sdkScript, 200, {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Cache-Control': 'no-cache',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    }),
  )

  const request = async (context: CallContext) => {
    const refused = judgeKey(context.req.raw, fixtures.apps)
    if (refused) return problemResponse(refused)
    const body = await readJson(context.req.raw)
    if (!body.ok) return problemResponse(body.reason)
    const locale = speaksKorean(context.req.raw) ? 'ko' : 'en'
    const judgement = judgeOrder(body.value, { institutions, phase, locale })
    if (!judgement.ok) return problemResponse(judgement.reason)
    const opened = sessions.open(judgement.signRequest, undefined, judgement.order)
    if (!opened.ok) return problemResponse(opened.reason)
    context.set('txId', opened.session.txId)
    return context.json({ sessionId: opened.session.id }, 201)
  }

  const show = (context: CallContext) => {
    const id = context.req.query(hostedWire.session.name)
    const session = find(id ?? '')
    if (session) context.set('txId', session.txId)
    const site = siteOf(context, session)
    if (id === undefined) {
      const isFromSdk = context.req.query(hostedWire.redirectTo.name) !== undefined
      return leave(context, site, toldResult(context) ?? (isFromSdk ? { errorCode: 'E8003' } : wrongUrl))
    }
    if (!session) return leave(context, site, { errorCode: 'E2003' })
    const result = resultOf(session, clock.now())
    if (result) return leave(context, site, result)
    if (isPhone(context.req.header('User-Agent') ?? ''))
      return leave(context, site, { errorCode: 'E8002', cause: 'mobile' })
    return page()
  }

  const goBack = (context: CallContext) => {
    const id = context.req.param('sessionId') ?? ''
    const session = find(id)
    if (session) context.set('txId', session.txId)
    const site = siteOf(context, session)
    if (!session) return leave(context, site, { errorCode: 'E2003' })
    const result = resultOf(session, clock.now())
    // Whoever leaves a session that could go on leaves it for good.
    if (!result) sessions.cancel(id)
    return leave(context, site, result ?? toldResult(context) ?? 'left')
  }

  app.post(hostedWire.request.name, watch('hostedRequest', request))
  app.get(hostedWire.window.name, watch('hostedWindow', show))
  app.get(hostedWire.error.name, page)
  app.get(hostedWire.return.name, watch('hostedReturn', goBack))

  // What the page speaks; opening gives it the session that waits for it.
  const open = (context: CallContext): Result =>
    sessions.read(find(context.req.param('hostedId') ?? '')?.id ?? '')
  app.route(
    hostedWire.endpoint.name,
    windowRoutes({ sessions, clock, hub, fixtures, watch, isInMaintenance, open }),
  )
  return app
}
