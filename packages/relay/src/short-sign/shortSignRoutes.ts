import { parse } from '@kakao-cert/protocol'
import { problemResponse } from '@kakao-cert/protocol/http'
import {
  createShortSignProblem,
  ReducedSignOrderSchema,
  shortSignApi,
  ShortSignOrderSchema,
  shortSignReasons,
} from '@kakao-cert/protocol/short-sign'
import { Hono, type Context } from 'hono'
import type { BrowserCookie } from '../browser/createBrowserCookie.ts'
import type { Post } from '../http/createPost.ts'
import { refusalResponse } from '../http/refusalResponse.ts'
import { refuseOtherMethods } from '../http/refuseOtherMethods.ts'
import type { RelayEnv } from '../http/RelayEnv.ts'
import type { Limits } from '../limits/createLimits.ts'
import type { ShortSign, ShortSignRefusal } from './createShortSign.ts'

interface Options {
  readonly shortSign: ShortSign
  readonly cookie: BrowserCookie
  readonly post: Post
  readonly limits: Limits
}

const refuse = (refusal: ShortSignRefusal): Response => {
  if (!('shortSign' in refusal)) return refusalResponse(refusal)
  const { shortSign: reason } = refusal
  return Response.json(createShortSignProblem(reason), { status: shortSignReasons[reason].status })
}

const answer = (
  result: { readonly ok: true; readonly value: object } | ShortSignRefusal,
  status: 200 | 201 = 200,
): Response => (result.ok ? Response.json(result.value, { status }) : refuse(result))

const txIdOf = (context: Context<RelayEnv>) => context.req.param('txId') ?? ''

/** What pages of the site ask about short signatures. */
export const shortSignRoutes = ({ shortSign, cookie, post, limits }: Options): Hono<RelayEnv> => {
  const app = new Hono<RelayEnv>()

  app.post(shortSignApi.prepare.path, (given) =>
    post(given, 'anybody', async ({ context, binding, body }) => {
      const refused = await limits.forOpening(context.req.raw, context.env)
      if (refused) return refuse(refused)
      const order = parse(ShortSignOrderSchema, body)
      if (!order) return problemResponse('invalidField')
      return answer(await shortSign.prepare(order, binding, context.req.raw), 201)
    }),
  )

  app.get(shortSignApi.session.path, async (context) => {
    const request = context.req.raw
    const browser = cookie.read(request)
    const refused = browser && (await limits.forShortSign(browser.binding))
    if (refused) return refuse(refused)
    return answer(await shortSign.session(txIdOf(context), browser?.binding, request))
  })

  app.post(shortSignApi.sign.path, (given) =>
    post(given, 'known', async ({ context, binding, body }) => {
      const refused = await limits.forShortSign(binding)
      if (refused) return refuse(refused)
      const order = parse(ReducedSignOrderSchema, body)
      if (!order) return problemResponse('invalidField')
      return answer(await shortSign.sign(txIdOf(context), order, binding))
    }),
  )
  refuseOtherMethods(app, shortSignApi)
  return app
}
