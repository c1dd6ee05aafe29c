import { findCode } from '@kakao-cert/codes'
import { parse, ProblemSchema, windowApi } from '@kakao-cert/protocol'
import { hostedApi } from '@kakao-cert/protocol/hosted'
import { shortSignApi } from '@kakao-cert/protocol/short-sign'
import { createNodeListener } from '@kakao-cert/relay/node'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import * as fc from 'fast-check'
import { Agent, createServer, request as ask, type OutgoingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hong, signRequest } from '../relay/createSiteBrowser.ts'
import { startRelay, type StartedRelay } from '../relay/startRelay.ts'
import { parsers } from './parsers.ts'
import { spoil } from './spoil.ts'

const requests = 50_000
const atOnce = 50
const boundMs = 30_000

const plenty = { times: 1_000_000, perMs: 60_000 }
const agent = new Agent({ keepAlive: true, maxSockets: atOnce })

let sandbox: ServedSandbox
let started: StartedRelay
let server: Server
let port: number

beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 })
  started = startRelay(sandbox.url, {
    cookie: { secure: false },
    limits: {
      phone: plenty,
      address: plenty,
      forms: plenty,
      returns: plenty,
      session: plenty,
      shortSign: plenty,
    },
    hosted: { redirectUris: ['https://bank.example/'] },
    shortSign: { products: { K3220: 'K3220T' }, findSigner: () => hong },
  })
  server = createServer(createNodeListener(started.relay))
  await new Promise<void>((resolve) => server.listen(0, resolve))
  port = (server.address() as AddressInfo).port
})

afterAll(async () => {
  agent.destroy()
  server.closeAllConnections()
  server.close()
  await started.stop()
  await sandbox.close()
})

interface Sent {
  readonly method: string
  readonly path: string
  readonly headers: OutgoingHttpHeaders
  readonly body: string
}

interface Answered {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
}

const send = ({ method, path, headers, body }: Sent): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const call = ask({ port, agent, method, path, headers }, (response) => {
      const { statusCode: status = 0, headers: answered } = response
      const chunks: Buffer[] = []
      const end = () => resolve({ status, headers: answered, text: Buffer.concat(chunks).toString('utf8') })
      // An event stream has no end, and is over with its first word.
      if (answered['content-type']?.startsWith('text/event-stream')) {
        end()
        response.destroy()
        return
      }
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).once('end', end)
    })
    call.setTimeout(boundMs, () => call.destroy(new Error(`No answer within ${boundMs} ms.`)))
    call.once('error', reject)
    call.end(method === 'GET' || method === 'HEAD' ? undefined : body)
  })

const exampleOf = (name: string): unknown => parsers[name]?.example

/** Each call, with something that it takes. */
const calls: readonly (readonly [{ readonly method: string; readonly path: string }, unknown])[] = [
  ...Object.entries(windowApi).map(([name, call]) => {
    const examples: Readonly<Record<string, unknown>> = {
      open: signRequest,
      submitPhone: hong,
      answer: exampleOf('window: answer'),
    }
    return [call, examples[name] ?? {}] as const
  }),
  [hostedApi.open, exampleOf('hosted: opening')],
  [hostedApi.complete, exampleOf('hosted: exchange')],
  [shortSignApi.prepare, exampleOf('short-sign: order')],
  [shortSignApi.session, {}],
  [shortSignApi.sign, exampleOf('short-sign: signature order')],
]

/** Mostly nothing. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 12, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })

const called = fc.oneof(
  ...calls.map(([call, example]) =>
    fc.record({
      call: fc.constant(call),
      body: fc.oneof(
        // What JSON has no word for is no body.
        { weight: 8, arbitrary: spoil(example).map((input) => JSON.stringify(input) ?? '') },
        fc.string({ maxLength: 100 }),
        fc.constantFrom('', '{', '[[[[', 'null', '"', '[]'.repeat(9000)),
      ),
    }),
  ),
)

const text = fc.string({ unit: 'binary', maxLength: 30 })
const cookie = fc.oneof(
  { weight: 8, arbitrary: fc.constant('own') },
  fc.constantFrom('', 'kakao-cert=', 'kakao-cert=x; kakao-cert=y', `kakao-cert=${'a'.repeat(43)}`, ';;;='),
)
const extras = fc.dictionary(
  fc.constantFrom('Idempotency-Key', 'Last-Event-ID', 'X-Forwarded-For', 'Forwarded', 'Accept', 'Origin'),
  fc.oneof(fc.constantFrom('', '1', '-1', '9'.repeat(30), 'x'.repeat(300), 'null'), text.map(encodeURI)),
  { maxKeys: 2 },
)

const generated = fc.record({
  called,
  id: fc.oneof({ weight: 8, arbitrary: fc.constant('own') }, text),
  path: seldom(text.map((path) => `/cert/${encodeURIComponent(path.toWellFormed())}`)),
  method: seldom(fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS')),
  type: fc.oneof(
    { weight: 10, arbitrary: fc.constant('application/json') },
    fc.constantFrom('text/plain', 'application/x-www-form-urlencoded', ''),
  ),
  site: fc.oneof(
    { weight: 10, arbitrary: fc.constant('same-origin') },
    fc.constantFrom('cross-site', 'none', 'odd'),
  ),
  cookie,
  extras,
})

const openSession = async () => {
  const headers = { 'Content-Type': 'application/json' }
  const {
    status,
    headers: answered,
    text: opened,
  } = await send({
    method: 'POST',
    path: '/cert/sessions',
    headers,
    body: JSON.stringify(signRequest),
  })
  expect(status).toBe(201)
  const { sessionId } = JSON.parse(opened) as { readonly sessionId: string }
  return { sessionId, own: String(answered['set-cookie']?.[0]?.split(';')[0]) }
}

it('generated requests: each is answered, with a code where it is refused, and none by a failure of ours', async () => {
  const statuses = new Map<number, number>()
  const codes = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(generated, { minLength: atOnce, maxLength: atOnce }), async (batch) => {
      const { sessionId, own } = await openSession()
      const toSent = (each: (typeof batch)[number]): Sent => {
        const id = each.id === 'own' ? sessionId : encodeURIComponent(each.id.toWellFormed())
        return {
          method: each.method ?? each.called.call.method,
          path: each.path ?? `/cert${each.called.call.path.replace(/:\w+/, () => id)}`,
          headers: {
            'Sec-Fetch-Site': each.site,
            Cookie: each.cookie === 'own' ? own : each.cookie,
            ...(each.type !== '' && { 'Content-Type': each.type }),
            ...each.extras,
          },
          body: each.called.body,
        }
      }
      const answers = await Promise.all(batch.map((each) => send(toSent(each))))
      for (const { status, text: answered } of answers) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        expect(status, answered).toBeLessThan(500)
        if (status < 400 || answered === '') continue
        const problem = parse(ProblemSchema, JSON.parse(answered))
        expect(problem, answered).toBeDefined()
        codes.add(problem!.error.code)
        expect('actor' in findCode(problem!.error.surface, problem!.error.code)).toBe(true)
      }
    }),
    { numRuns: requests / atOnce, endOnFailure: true },
  )
  console.log(
    `${requests} generated requests. Statuses: ${[...statuses].map((pair) => pair.join(': ')).join(', ')}. Codes: ${[...codes].toSorted().join(' ')}`,
  )
  // They came as far as sessions, and beyond.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 201, 400, 404, 409, 413]))
}, 300_000)
