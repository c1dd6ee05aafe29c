import { findCode } from '@kakao-cert/codes'
import { restCalls, restWire, type RestStep, type WireRow } from '@kakao-cert/protocol/rest'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveSandbox, type ServedSandbox } from '../node/serveSandbox.ts'
import { createRestClient, keysOf, prepareBody } from './createRestClient.ts'

let served: ServedSandbox
// Of transactions that are there, by what stands for them in a generated body.
let txIds: Readonly<Record<string, string>>

const { token: _, ...details } = prepareBody
const documents = [{ document_type: 'TEXT', title: '서류', sign_data: '내용' }]
const withdrawal = {
  receiver_name: '한빛은행',
  bank_name: '한빛은행',
  account: '110000000000',
  account_holder: '홍길동',
  account_holder_birthday: '19900101',
  withdrawal_type: 'CMS',
}

/** What prepares each product, in order. */
const prepareBodies = {
  K1100: prepareBody,
  K1300: { settle_id: 'SANDBOX-BANK', title: '확인', token: 'token', ci: 'SANDBOX-CI-HONG' },
  K3100: { ...details, sign_data: '출금에 동의합니다.', withdrawal },
  K3500: { ...details, documents, extra_message: '대출 서류', expire_in: 60 },
} as const

type Family = keyof typeof prepareBodies
const families = Object.keys(prepareBodies) as Family[]

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
  const { prepare } = createRestClient(fetch, served.url)
  txIds = Object.fromEntries(
    await Promise.all(
      families.map(async (family) => [
        `TX_${family}`,
        await prepare(prepareBodies[family], { product: `${family}T` }),
      ]),
    ),
  )
})

afterAll(() => served.close())

/** The body of a step as it should be. */
const bodyOf = (family: Family, step: RestStep): object => {
  if (step === 'prepare') return prepareBodies[family]
  const tx_id = `TX_${family}`
  if (step !== 'request') return { tx_id }
  const order = family === 'K3500' && { documents: [{ document_tx_id: 'x' }] }
  return { tx_id, desc: '계약번호 123456', identify_items: ['NAME'], ...order }
}

const value = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom('', ' ', '가'.repeat(3000), '\u0000', '01000000001', '20230230', -1, 1e300, true),
  fc.array(fc.constantFrom('NAME', 'CI', 'TX_K3500', {}, { document_type: 'TEXT' }), { maxLength: 25 }),
)
const strangeName = fc.constantFrom('__proto__', 'constructor', 'toString', 'tx_id', 'ci', 'expire_in')

/** A body with some of its fields changed or gone. */
const changed = (body: object) =>
  fc
    .tuple(
      fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(body)), strangeName), value, { maxKeys: 2 }),
      fc.option(fc.constantFrom(...Object.keys(body))),
    )
    .map(([changes, gone]) =>
      JSON.stringify(
        Object.fromEntries(Object.entries({ ...body, ...changes }).filter(([name]) => name !== gone)),
      ),
    )

const mostly = <T>(right: fc.Arbitrary<T>, ...wrong: readonly fc.Arbitrary<T>[]) =>
  fc.oneof({ weight: 8, arbitrary: right }, ...wrong.map((arbitrary) => ({ weight: 1, arbitrary })))

const steps = Object.keys(restCalls.K1100) as RestStep[]

interface Malformed {
  readonly call: Pick<WireRow, 'method' | 'path'>
  readonly product: string
  readonly headers: Readonly<Record<string, string>>
  readonly type: string
  readonly body: string
}

const malformedFor = (family: Family, step: RestStep): fc.Arbitrary<Malformed> =>
  fc.record({
    call: fc.constant(restWire[restCalls[family][step]]),
    product: mostly(
      fc.constant(`${family}T`),
      fc.constantFrom('K1100', 'K1400T', 'K2100T', 'K9999T', '__proto__', 'constructor'),
      fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }).filter((text) => text.isWellFormed()),
    ),
    headers: mostly<Malformed['headers']>(
      fc.constant(keysOf('bank')),
      fc.constantFrom({}, keysOf('nobody'), { Authorization: 'KakaoAK ' }, { Authorization: 'Bearer x' }),
    ),
    type: mostly(
      fc.constant('application/json'),
      fc.constantFrom('text/plain', 'application/x-www-form-urlencoded'),
    ),
    body: mostly(changed(bodyOf(family, step)), fc.json(), fc.string({ maxLength: 200 })),
  })

const malformed = fc.oneof(...families.flatMap((family) => steps.map((step) => malformedFor(family, step))))

/** The fields of a body as a query; what is no object is the query itself. */
const queryOf = (body: string): string => {
  try {
    const query = new URLSearchParams()
    for (const [name, each] of Object.entries(JSON.parse(body) as object)) query.set(name, String(each))
    return query.toString()
  } catch {
    return encodeURI(body.toWellFormed())
  }
}

const send = async ({ call: { method, path }, product, headers, type, body }: Malformed) => {
  const url = served.url + path.replace(':productCode', () => encodeURIComponent(product))
  const filled = body.replace(/TX_\w+/g, (name) => txIds[name] ?? name)
  const init = { method, headers: { 'Content-Type': type, ...headers } }
  const response = await (method === 'GET'
    ? fetch(`${url}?${queryOf(filled)}`, init)
    : fetch(url, { ...init, body: filled }))
  const text = await response.text()
  const answer = (text === '' ? {} : JSON.parse(text)) as { error_code?: string }
  return { status: response.status, code: answer.error_code }
}

it('10,000 malformed requests get a code of the catalogue with its status, and crash nothing', async () => {
  const codes = new Set<string>()
  const atOnce = 10
  await fc.assert(
    fc.asyncProperty(fc.array(malformed, { minLength: atOnce, maxLength: atOnce }), async (requests) => {
      for (const { status, code } of await Promise.all(requests.map(send))) {
        // A path that the URL itself changed is of no call, a query can be too long for HTTP, and a change that is
        // allowed is no mistake.
        const right = code === undefined ? [200, 404, 405, 431] : [findCode('rest', code).httpStatus]
        expect(right, code).toContain(status)
        expect(status).toBeLessThan(500)
        codes.add(code ?? String(status))
      }
    }),
    { numRuns: 10_000 / atOnce },
  )
  // They come as far as fields, transactions and steps.
  const far = ['200', 'E1001', 'E1004', 'E1005', 'E1007', 'E2003', 'E2004', 'E2006', 'E3002']
  expect([...codes]).toEqual(expect.arrayContaining(far))
  expect((await fetch(served.url + restWire.ping.path)).status).toBe(200)
}, 300_000)
