import { parse } from '@kakao-cert/protocol'
import { problemResponse } from '@kakao-cert/protocol/http'
import { loginApi, LoginExchangeSchema, LoginRequestSchema } from '@kakao-cert/protocol/login'
import { Hono } from 'hono'
import type { Post } from '../http/createPost.ts'
import { refusalResponse } from '../http/refusalResponse.ts'
import { refuseOtherMethods } from '../http/refuseOtherMethods.ts'
import type { RelayEnv } from '../http/RelayEnv.ts'
import type { Limits } from '../limits/createLimits.ts'
import type { Logins } from './createLogins.ts'

interface Options {
  readonly logins: Logins
  readonly post: Post
  readonly limits: Limits
}

/** The way to a certification login and back. */
export const loginRoutes = ({ logins, post, limits }: Options): Hono<RelayEnv> => {
  const app = new Hono<RelayEnv>()

  app.post(loginApi.open.path, (given) =>
    post(given, 'anybody', async ({ context, binding, body }) => {
      const refused = await limits.forOpening(context.req.raw, context.env)
      if (refused) return refusalResponse(refused)
      const request = parse(LoginRequestSchema, body)
      if (!request) return problemResponse('invalidField')
      const result = await logins.open(request, binding)
      return result.ok ? Response.json(result.order, { status: 201 }) : refusalResponse(result)
    }),
  )
  app.post(loginApi.complete.path, (given) =>
    post(given, 'known', async ({ binding, body }) => {
      const refused = await limits.forReturn(binding)
      if (refused) return refusalResponse(refused)
      const exchange = parse(LoginExchangeSchema, body)
      if (!exchange) return problemResponse('invalidField')
      const result = await logins.complete(exchange, binding)
      return result.ok ? Response.json(result.completion) : refusalResponse(result)
    }),
  )
  refuseOtherMethods(app, loginApi)
  return app
}
