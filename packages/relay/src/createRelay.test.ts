import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HealthSchema, parse, ProblemSchema } from '@kakao-cert/protocol'
import { afterEach, expect, test } from 'vitest'
import { createRelay } from './createRelay.ts'

const stops: (() => void)[] = []

afterEach(() => stops.splice(0).forEach((stop) => stop()))

const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, resolve))
  stops.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://localhost:${(server.address() as AddressInfo).port}`
}

const healthOf = async (upstream: string) => {
  const response = await createRelay({ upstream, basePath: '/cert' }).fetch(
    new Request('http://site/cert/health'),
  )
  return parse(HealthSchema, await response.json())
}

test('is up when the service answers the ping with pong', async () => {
  const upstream = await listen((request, response) =>
    response.end(request.url === '/api/ping' ? 'pong' : 'no'),
  )
  expect(await healthOf(upstream)).toEqual({ status: 'up' })
})

test.each<[string, RequestListener]>([
  ['another text', (_, response) => response.end('<html>maintenance</html>')],
  ['503', (_, response) => response.writeHead(503).end('pong')],
  ['a dropped connection', (request) => request.socket.destroy()],
])('is down when the service answers with %s', async (_, listener) => {
  expect(await healthOf(await listen(listener))).toEqual({ status: 'down' })
})

test('refuses what it does not know with a problem', async () => {
  const relay = createRelay({ upstream: 'http://localhost:1', basePath: '/cert' })
  const response = await relay.fetch(new Request('http://site/cert/sessions', { method: 'POST' }))
  expect(response.status).toBe(404)
  expect(parse(ProblemSchema, await response.json())?.error.reason).toBe('notFound')
})
