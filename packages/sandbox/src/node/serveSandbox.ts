import { serve, type Http2Bindings, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { fileURLToPath } from 'node:url'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import type { SandboxOptions } from '../SandboxOptions.ts'
import { createMemoryStore } from '../store/createMemoryStore.ts'
import type { Store } from '../store/Store.ts'
import { createPages } from './createPages.ts'
import { createSqliteStore } from './createSqliteStore.ts'

/** Options of a sandbox on a port. */
export interface ServeOptions extends Omit<SandboxOptions, 'pages' | 'store'> {
  /** 0 takes a free one. @default 4100 */
  readonly port?: number
  /** @default '127.0.0.1' */
  readonly host?: string
  /** SQLite file to keep sessions in. @default in memory */
  readonly file?: string
}

/** A sandbox that listens. */
export interface ServedSandbox {
  /** Without a slash at the end. */
  readonly url: string
  readonly close: () => Promise<void>
}

const urlOf = (host: string, port: number): string => {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

const pages = createPages(fileURLToPath(new URL('../../pages', import.meta.url)))

const createWith = (store: Store, options: Omit<SandboxOptions, 'store' | 'pages'>): Sandbox => {
  try {
    return createSandbox({ ...options, pages, store })
  } catch (error) {
    store.close()
    throw error
  }
}

/**
 * Serves a sandbox over HTTP, pages included.
 *
 * @returns once it listens; rejects when the port is taken (`EADDRINUSE`) the file cannot be opened, or an option
 *   is not what it has to be
 *
 * @example
 * const { url, close } = await serveSandbox({ port: 0 })
 */
export const serveSandbox = async ({
  port = 4100,
  host = '127.0.0.1',
  file,
  ...options
}: ServeOptions = {}): Promise<ServedSandbox> => {
  const store = file === undefined ? createMemoryStore() : createSqliteStore(file)
  const sandbox = createWith(store, options)
  const { promise: listening, resolve, reject } = Promise.withResolvers<number>()
  const answer = async (request: Request, { incoming }: HttpBindings | Http2Bindings) => {
    const response = await sandbox.fetch(request)
    if (response.type !== 'error') return response
    incoming.socket.destroy()
    return RESPONSE_ALREADY_SENT
  }
  const server = serve({ fetch: answer, port, hostname: host }, (address) => resolve(address.port))
  server.once('error', reject)
  try {
    const url = urlOf(host, await listening)
    return {
      url,
      close: () =>
        new Promise((done) => {
          // Called a second time it finds the server closed already, which is what was asked for.
          server.close(() => {
            sandbox.close()
            done()
          })
          if ('closeAllConnections' in server) server.closeAllConnections()
        }),
    }
  } catch (error) {
    sandbox.close()
    throw error
  }
}
