import { createSandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { createSiteBrowser, hong } from './createSiteBrowser.ts'

// Every example of the README as it stands there, each in a process of its own, with a signature over real HTTP.

const environment = {
  RELAY_SECRET: 'a secret of a test, 0123456789 abcdef',
  SEAL_KEY: 'GzC4mQm8vQh1k0yq9Hn3b1XJ8q2m6r5t7u9w0x1y2z4=',
  STORE: ':memory:',
}

let sandbox: ServedSandbox

beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 })
})
beforeEach(() => createSandboxControl(sandbox.url).reset())
afterAll(() => sandbox.close())
afterEach(() => vi.unstubAllEnvs())

const findPort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const start = async (example: string): Promise<{ url: string; child: ChildProcess }> => {
  const port = await findPort()
  const file = new URL(`./mounts/${example}.ts`, import.meta.url).pathname
  const child = spawn(process.execPath, ['--conditions=@kakao-cert/source', file], {
    env: { ...process.env, ...environment, UPSTREAM: sandbox.url, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://localhost:${port}`
  await vi.waitFor(() => fetch(`${url}/cert/health`), { timeout: 20_000, interval: 100 })
  return { url, child }
}

/** Where a page of a browser sends its requests: the address is the one of the site, the connection goes to the example. */
const sendTo = (url: string) => (request: Request) => {
  const { pathname, search } = new URL(request.url)
  return fetch(new Request(url + pathname + search, request))
}

const walk = async (send: (request: Request) => Promise<Response>) => {
  const page = createSiteBrowser(send)
  expect((await page.call('health')).body).toEqual({ status: 'up' })
  const { sessionId } = await page.open()
  const cookie = [...page.cookies].map((pair) => pair.join('=')).join('; ')
  const events = await send(
    new Request(`https://bank.example/cert/sessions/${sessionId}/events`, { headers: { Cookie: cookie } }),
  )
  expect(page.snapshotOf(await page.call('submitPhone', sessionId, hong)).phase.status).toBe('waiting')
  await createSandboxControl(sandbox.url).signAs('hong')
  // It ends by itself when nothing more can come.
  const told = [...(await events.text()).matchAll(/"phase":\{"status":"(\w+)"/g)].map(([, status]) => status)
  expect(told).toEqual(['choosing', 'waiting', 'signed'])
  const completed = await page.call('complete', sessionId)
  expect((await page.request('POST', `/sessions/${sessionId}/cancel`, 'not JSON')).status).toBe(400)
  expect((await page.request('GET', '/nothing')).status).toBe(404)
  return completed.body
}

const completion = { txId: expect.any(String), result: { receipt: expect.stringMatching(/^R-/) } }

it.each(['hono', 'express', 'fastify', 'node'])(
  'a signature through %s',
  async (example) => {
    const { url, child } = await start(example)
    try {
      expect(await walk(sendTo(url))).toEqual(completion)
    } finally {
      child.kill('SIGKILL')
      await once(child, 'exit')
    }
  },
  60_000,
)

it('a signature through a route handler of Next.js, as Next.js calls it', async () => {
  vi.stubEnv('UPSTREAM', sandbox.url)
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value)
  const route = await import('./mounts/next.ts')
  const send = (request: Request) => (request.method === 'GET' ? route.GET(request) : route.POST(request))
  expect(await walk(send)).toEqual(completion)
}, 60_000)

it.each(readdirSync(new URL('./mounts', import.meta.url)))('the README of the relay shows %s', (file) => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  expect(read('../../../../packages/relay/README.md')).toContain(
    `\`\`\`ts\n${read(`./mounts/${file}`)}\`\`\``,
  )
})
