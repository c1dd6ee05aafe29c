import { problemResponse } from '@kakao-cert/protocol/http'
import { Hono } from 'hono'
import type { HostedWindows } from '../hosted/createHostedWindows.ts'
import { hostedRoutes } from '../hosted/hostedRoutes.ts'
import type { RelayLog } from '../RelayLog.ts'
import type { ShortSign } from '../short-sign/createShortSign.ts'
import { shortSignRoutes } from '../short-sign/shortSignRoutes.ts'
import { windowRoutes } from '../window/windowRoutes.ts'
import type { RelayEnv } from './RelayEnv.ts'

type Options = Parameters<typeof windowRoutes>[0] & {
  /** Only where the site lets keys sign. */
  readonly shortSign: ShortSign | undefined
  /** Only where the site opens hosted windows. */
  readonly hosted: HostedWindows | undefined
  readonly basePath: string
  readonly log: RelayLog
}

/** Everything that a relay answers. */
export const createApp = ({ basePath, log, hosted, shortSign, ...options }: Options): Hono<RelayEnv> => {
  const app = new Hono<RelayEnv>().basePath(basePath)
  app.use(async (context, next) => {
    await next()
    context.res.headers.set('Cache-Control', 'no-store')
  })
  app.route('/', windowRoutes(options))
  if (hosted) app.route('/', hostedRoutes({ hosted, ...options }))
  if (shortSign) app.route('/', shortSignRoutes({ shortSign, ...options }))
  app.notFound(() => problemResponse('notFound'))
  app.onError((error) => {
    log.error({ err: error }, 'A request could not be answered.')
    return problemResponse('internal')
  })
  return app
}
