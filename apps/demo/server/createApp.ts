import { serveStatic } from '@hono/node-server/serve-static'
import { createRelay } from '@kakao-cert/relay'
import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

interface Options {
  /** Where the sandbox is, without a slash at the end. */
  readonly sandboxUrl: string
  /** Folder of the built page. */
  readonly folder: string
}

/** The sandbox as a browser reaches it: by the host that the page itself was asked for, so that a tablet finds it too. */
const reachableFrom = (pageUrl: string, sandboxUrl: string): string => {
  const sandbox = new URL(sandboxUrl)
  if (sandbox.hostname === 'localhost') sandbox.hostname = new URL(pageUrl).hostname
  return sandbox.origin
}

/** The demo's server: the page, what the page has to know, and the relay under `/cert`. */
export const createApp = ({ sandboxUrl, folder }: Options): Hono => {
  const app = new Hono()
  const relay = createRelay({ upstream: sandboxUrl, basePath: '/cert' })

  app.use((context, next) => {
    const sandbox = reachableFrom(context.req.url, sandboxUrl)
    return secureHeaders({
      crossOriginResourcePolicy: false,
      strictTransportSecurity: false,
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // The hosted window is opened by a script of the service.
        scriptSrc: context.req.path.startsWith('/hosted/') ? ["'self'", sandbox] : ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'", sandbox],
        frameSrc: [sandbox],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    })(context, next)
  })
  app.all('/cert/*', (context) => relay.fetch(context.req.raw))
  app.get('/config.json', (context) =>
    context.json({ sandboxUrl: reachableFrom(context.req.url, sandboxUrl) }, 200, {
      'Cache-Control': 'no-store',
    }),
  )
  app.use(serveStatic({ root: folder }))
  return app
}
