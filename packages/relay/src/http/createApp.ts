import { problemResponse } from '@kakao-cert/protocol/http'
import { Hono } from 'hono'
import type { HostedWindows } from '../hosted/createHostedWindows.ts'
import { hostedRoutes } from '../hosted/hostedRoutes.ts'
import { readinessPath, readinessRoute } from '../health/readinessRoute.ts'
import type { SafeLog } from '../log/createSafeLog.ts'
import type { Logins } from '../login/createLogins.ts'
import { loginRoutes } from '../login/loginRoutes.ts'
import { observeRequests } from '../observe/observeRequests.ts'
import type { ShortSign } from '../short-sign/createShortSign.ts'
import { shortSignRoutes } from '../short-sign/shortSignRoutes.ts'
import { windowRoutes } from '../window/windowRoutes.ts'
import { failureResponse } from './failureResponse.ts'
import type { RelayEnv } from './RelayEnv.ts'

type Options = Parameters<typeof windowRoutes>[0] & {
  /** Only where the site lets keys sign. */
  readonly shortSign: ShortSign | undefined
  /** Only where the site opens hosted windows. */
  readonly hosted: HostedWindows | undefined
  /** Only where the site has people log in. */
  readonly logins: Logins | undefined
  readonly basePath: string
  readonly log: SafeLog
  readonly isReady: () => Promise<boolean>
}

/** Everything that a relay answers. */
export const createApp = (options: Options): Hono<RelayEnv> => {
  const { basePath, log, isReady, hosted, shortSign, logins } = options
  const app = new Hono<RelayEnv>().basePath(basePath)
  app.use(observeRequests())
  app.use(async (context, next) => {
    await next()
    context.res.headers.set('Cache-Control', 'no-store')
  })
  app.get(readinessPath, readinessRoute(isReady))
  app.route('/', windowRoutes(options))
  if (hosted) app.route('/', hostedRoutes({ ...options, hosted }))
  if (shortSign) app.route('/', shortSignRoutes({ ...options, shortSign }))
  if (logins) app.route('/', loginRoutes({ ...options, logins }))
  app.notFound(() => problemResponse('notFound'))
  app.onError((error) => {
    log.error({ err: error }, 'A request could not be answered.')
    return failureResponse()
  })
  return app
}
