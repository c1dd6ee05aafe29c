import { createSandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { sendTo } from './sendTo.ts'
import { walkMount } from './walkMount.ts'

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

const completion = { txId: expect.any(String), result: { receipt: expect.stringMatching(/^R-/) } }

const walked = {
  health: { status: 'up' },
  told: ['choosing', 'waiting', 'signed'],
  completion,
  refused: [400, 404],
}

it.each(['hono', 'express', 'fastify', 'node'])(
  'a signature through %s',
  async (example) => {
    const { url, child } = await start(example)
    try {
      expect(await walkMount({ send: sendTo(url), sandboxUrl: sandbox.url })).toEqual(walked)
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
  expect(await walkMount({ send, sandboxUrl: sandbox.url })).toEqual(walked)
}, 60_000)

it.each(readdirSync(new URL('./mounts', import.meta.url)))('the README of the relay shows %s', (file) => {
  const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
  expect(read('../../../../packages/relay/README.md')).toContain(
    `\`\`\`ts\n${read(`./mounts/${file}`)}\`\`\``,
  )
})
