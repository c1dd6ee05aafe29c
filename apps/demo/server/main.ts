import { serve } from '@hono/node-server'
import { fileURLToPath } from 'node:url'
import { relative } from 'node:path'
import { createApp } from './createApp.ts'
import { createBankRelay } from './createBankRelay.ts'
import { parseOptions } from './parseOptions.ts'

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const readOptions = () => {
  try {
    return parseOptions(process.argv.slice(2))
  } catch (error) {
    return fail((error as Error).message)
  }
}

const { port, sandboxUrl, siteUrls } = readOptions()
const folder = relative(process.cwd(), fileURLToPath(new URL('../dist', import.meta.url)))

// Where the bank's pages are is known once it listens: the port may be any free one.
const { promise: ownUrl, resolve } = Promise.withResolvers<string>()
const relay = ownUrl.then((own) => createBankRelay(sandboxUrl, [own, ...siteUrls]))
const app = relay.then((ready) => createApp({ sandboxUrl, folder, relay: ready }))

const server = serve({ fetch: async (request) => (await app).fetch(request), port }, (address) => {
  resolve(`http://localhost:${address.port}`)
  console.log(`Demo: http://localhost:${address.port}`)
})
server.once('error', (error: NodeJS.ErrnoException) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Give another one with --port, or --port 0 for any free one.`
      : `The demo could not start: ${error.message}`,
  ),
)

const stop = () => {
  void relay.then(({ close }) => close())
  server.close(() => process.exit(0))
  if ('closeAllConnections' in server) server.closeAllConnections()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
