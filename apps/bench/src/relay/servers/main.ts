import { getRequestListener } from '@hono/node-server'
import { createNodeListener } from '@kakao-cert/relay/node'
import { serveSandbox } from '@kakao-cert/sandbox/node'
import { answerUsage } from './answerUsage.ts'
import { serveBareResponse } from './serveBareResponse.ts'
import { serveForwarder } from './serveForwarder.ts'
import { serveRelay } from './serveRelay.ts'
import type { ServerName } from './ServerName.ts'
import { serveStreamHelper } from './serveStreamHelper.ts'

// A server in a process of its own, so that it shares no thread and no memory with what measures it.

const [name, upstream = '', file = ''] = process.argv.slice(2)

const servers: Record<ServerName, () => Promise<{ readonly url: string }>> = {
  sandbox: () => serveSandbox({ port: 0 }),
  relay: () => serveRelay(upstream, file, createNodeListener),
  relayInHono: () =>
    serveRelay(upstream, file, ({ fetch }) => getRequestListener((request) => fetch(request))),
  forwarder: () => serveForwarder(upstream),
  streamHelper: serveStreamHelper,
  bareResponse: serveBareResponse,
}

answerUsage()
process.send?.((await servers[name as ServerName]()).url)
