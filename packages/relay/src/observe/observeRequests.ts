import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { createDuration, follow } from './follow.ts'

/** Follows requests by route and status. Addresses, queries, headers and bodies are told of nowhere. */
export const observeRequests = (): MiddlewareHandler => {
  const duration = createDuration('kakao_cert.request.duration', 'Requests that the relay answers')
  return async (context, next) => {
    const { method } = context.req
    // The last one is the handler; for what nobody handles it is this middleware.
    const route = matchedRoutes(context).at(-1)?.path ?? ''
    await follow({
      name: `kakao_cert.request ${method} ${route}`,
      duration,
      attributes: { 'http.request.method': method, 'http.route': route },
      describe: () => ({
        'http.response.status_code': context.res.status,
        ...(context.res.status >= 500 && { 'error.type': String(context.res.status) }),
      }),
      work: next,
    })
  }
}
