import { parse } from '@kakao-cert/protocol'
import { hostedApi, HostedExchangeSchema, HostedOpeningSchema } from '@kakao-cert/protocol/hosted'
import { problemResponse } from '@kakao-cert/protocol/http'
import { Hono } from 'hono'
import type { Post } from '../http/createPost.ts'
import { refusalResponse } from '../http/refusalResponse.ts'
import { refuseOtherMethods } from '../http/refuseOtherMethods.ts'
import type { RelayEnv } from '../http/RelayEnv.ts'
import type { Limits } from '../limits/createLimits.ts'
import type { HostedWindows } from './createHostedWindows.ts'

interface Options {
  readonly hosted: HostedWindows
  readonly post: Post
  readonly limits: Limits
}

/** The way to the hosted window and back. */
export const hostedRoutes = ({ hosted, post, limits }: Options): Hono<RelayEnv> => {
  const app = new Hono<RelayEnv>()

  app.post(hostedApi.open.path, (given) =>
    post(given, 'anybody', async ({ context, binding, body }) => {
      const refused = await limits.forOpening(context.req.raw, context.env)
      if (refused) return refusalResponse(refused)
      const opening = parse(HostedOpeningSchema, body)
      if (!opening) return problemResponse('invalidField')
      const result = await hosted.open(opening, binding)
      return result.ok ? Response.json(result.ticket, { status: 201 }) : refusalResponse(result)
    }),
  )
  app.post(hostedApi.complete.path, (given) =>
    post(given, 'known', async ({ binding, body }) => {
      const exchange = parse(HostedExchangeSchema, body)
      if (!exchange) return problemResponse('invalidField')
      const result = await hosted.complete(exchange, binding)
      return result.ok ? Response.json(result.completion) : refusalResponse(result)
    }),
  )
  refuseOtherMethods(app, hostedApi)
  return app
}
