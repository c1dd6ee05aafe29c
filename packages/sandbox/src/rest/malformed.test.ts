import { findCode } from '@kakao-cert/codes'
import { restHeaders, restWire } from '@kakao-cert/protocol/rest'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dealerRestKey } from '../fixtures/dealerRestKey.ts'
import { serveSandbox, type ServedSandbox } from '../node/serveSandbox.ts'
import { prepareBody } from './createRestClient.ts'

let served: ServedSandbox

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
})

afterAll(() => served.close())

const keys = {
  [restHeaders.dealerKey.name]: `KakaoAK ${dealerRestKey}`,
  [restHeaders.institutionKey.name]: 'KakaoAK sandbox-rest-key-bank',
}
const { ping: _, ...calls } = restWire

const field = fc.constantFrom(
  ...Object.keys(prepareBody),
  'tx_id',
  'documents',
  'identify_items',
  '__proto__',
)
const changed = fc
  .array(fc.tuple(field, fc.jsonValue()), { minLength: 1, maxLength: 4 })
  .map((changes) => JSON.stringify({ ...prepareBody, ...Object.fromEntries(changes) }))

const malformed = fc.record({
  call: fc.constantFrom(...Object.values(calls)),
  product: fc.oneof(
    fc.constantFrom('K1100T', 'K1300T', 'K1400T', 'K3100T', 'K3500T', 'K9999T', '__proto__', 'constructor'),
    fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }).filter((text) => text.isWellFormed()),
  ),
  headers: fc.oneof(
    { weight: 4, arbitrary: fc.constant(keys) },
    {
      weight: 1,
      arbitrary: fc.constantFrom({}, { Authorization: 'KakaoAK ' }, { Authorization: 'Bearer x' }),
    },
  ),
  body: fc.oneof(changed, fc.json(), fc.string({ maxLength: 200 })),
  type: fc.constantFrom(
    'application/json',
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
  ),
})

it('8,000 malformed requests get a code of the catalogue with its status, and crash nothing', async () => {
  await fc.assert(
    fc.asyncProperty(malformed, async ({ call, product, headers, body, type }) => {
      const url = served.url + call.path.replace(':productCode', () => encodeURIComponent(product))
      const response = await fetch(call.method === 'GET' ? `${url}?tx_id=${encodeURIComponent(body)}` : url, {
        method: call.method,
        headers: { 'Content-Type': type, ...headers },
        ...(call.method === 'POST' && { body }),
      })
      const answer = (await response.json()) as { error_code?: string }
      expect(response.status).toBeLessThan(500)
      // A path that the URL itself changed is of no call; a change that is allowed is no mistake.
      const isRight =
        answer.error_code === undefined
          ? [200, 404, 405].includes(response.status)
          : findCode('rest', answer.error_code).httpStatus === response.status
      expect(isRight, JSON.stringify(answer)).toBe(true)
    }),
    { numRuns: 8000 },
  )
  expect((await fetch(served.url + restWire.ping.path)).status).toBe(200)
}, 120_000)
