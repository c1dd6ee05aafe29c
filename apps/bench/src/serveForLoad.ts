import { serve } from '@hono/node-server'
import { serveSandbox } from '@kakao-cert/sandbox/node'
import { Hono } from 'hono'
import type { AddressInfo } from 'node:net'

// A server in a process of its own, so that it shares no thread with what loads it.

const serveBareHono = async () => {
  const app = new Hono()
  app.all('*', async (context) => {
    const body = context.req.method === 'POST' ? await context.req.text() : ''
    return context.json({ tx_id: '015a4db0c5-0000-4000-8000-000000000000', length: body.length })
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((done) => server.once('listening', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const url = process.argv[2] === 'hono' ? await serveBareHono() : (await serveSandbox({ port: 0 })).url
process.send?.(url)
