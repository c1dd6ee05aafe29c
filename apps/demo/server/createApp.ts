import { serveStatic } from '@hono/node-server/serve-static'
import type { Relay } from '@kakao-cert/relay'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { withSandboxAt } from './withSandboxAt.ts'

interface Options {
  /** Where the sandbox is, without a slash at the end. */
  readonly sandboxUrl: string
  /** Folder of the built page. */
  readonly folder: string
  readonly relay: Relay
}

/** The sandbox as a browser reaches it: by the host that the page itself was asked for, so that a tablet finds it too. */
const reachableFrom = (pageUrl: string, sandboxUrl: string): string => {
  const sandbox = new URL(sandboxUrl)
  if (sandbox.hostname === 'localhost') sandbox.hostname = new URL(pageUrl).hostname
  return sandbox.origin
}

/** The demo's server: the page, what the page has to know, and the relay under `/cert`. */
export const createApp = ({ sandboxUrl, folder, relay }: Options): Hono => {
  const app = new Hono()

  app.use((context, next) => {
    const sandbox = reachableFrom(context.req.url, sandboxUrl)
    // The hosted window and the login are opened by a script of the service, which asks the service; the snippet asks it by itself.
    const asksService = ['/hosted/', '/login/', '/embed/'].some((path) => context.req.path.startsWith(path))
    const withService = asksService ? ["'self'", sandbox] : ["'self'"]
    return secureHeaders({
      crossOriginResourcePolicy: false,
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: withService,
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: withService,
        frameSrc: [sandbox],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    })(context, next)
  })
  app.all('/cert/*', async (context) =>
    withSandboxAt(await relay.fetch(context.req.raw), {
      from: new URL(sandboxUrl).origin,
      to: reachableFrom(context.req.url, sandboxUrl),
    }),
  )
  app.get('/config.json', (context) =>
    context.json({ sandboxUrl: reachableFrom(context.req.url, sandboxUrl) }, 200, {
      'Cache-Control': 'no-store',
    }),
  )
  app.use(serveStatic({ root: folder }))
  return app
}
