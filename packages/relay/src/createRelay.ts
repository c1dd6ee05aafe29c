import { createProblem, reasons, windowApi } from '@kakao-cert/protocol'
import { Hono } from 'hono'
import { pingUpstream } from './pingUpstream.ts'

/** Options of a relay. */
export interface RelayOptions {
  /** Host of the service: `https://cert-sign.kakao.com`, its test host, or a sandbox. */
  readonly upstream: string
  /** Where the relay is mounted. @default '/' */
  readonly basePath?: string
  /** @default the global `fetch` */
  readonly fetch?: typeof globalThis.fetch
}

/** A relay: mount its `fetch` in your server. */
export interface Relay {
  readonly fetch: (request: Request) => Promise<Response>
}

/**
 * The server side of the window. So far it answers `GET health` with whether the service can be reached; everything
 * else is refused with a problem of the window API.
 *
 * @example
 * const relay = createRelay({ upstream: 'https://cert-sign.kakao.com', basePath: '/cert' })
 * app.all('/cert/*', (context) => relay.fetch(context.req.raw))
 */
export const createRelay = ({ upstream, basePath = '/', fetch = globalThis.fetch }: RelayOptions): Relay => {
  const app = new Hono().basePath(basePath)
  app.get(windowApi.health.path, async (context) =>
    context.json(await pingUpstream(upstream, fetch), 200, { 'Cache-Control': 'no-store' }),
  )
  app.notFound((context) => context.json(createProblem('notFound'), reasons.notFound.status))
  return { fetch: async (request) => app.fetch(request) }
}
