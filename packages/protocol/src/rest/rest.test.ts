import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse } from '../parse.ts'
import * as rest from './index.ts'

const tables = [rest.restWire, rest.restHeaders, rest.restFields, rest.restStatuses, rest.identifyItems]
const rows: [string, rest.Sourced][] = tables.flatMap((table) => Object.entries(table))

const schemas: v.GenericSchema[] = [
  ...Object.values(rest.prepareSchemas),
  rest.RequestSchema,
  rest.TransactionSchema,
  rest.PrepareAnswerSchema,
  rest.RequestAnswerSchema,
  rest.StatusAnswerSchema,
  rest.VerifyAnswerSchema,
  rest.SignerInfoAnswerSchema,
  rest.RestErrorSchema,
]

const keysOf = (schema: unknown): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const nested = ['wrapped', 'item', 'options', 'pipe']
    .map((key): unknown => Reflect.get(schema, key))
    .flatMap((part) => (Array.isArray(part) ? part.filter((each) => each !== schema) : [part]))
    .flatMap((part) => keysOf(part))
  const entries: unknown = Reflect.get(schema, 'entries')
  return typeof entries === 'object' && entries !== null
    ? [...nested, ...Object.entries(entries).flatMap(([key, each]) => [key, ...keysOf(each)])]
    : nested
}

describe('the tables of names', () => {
  it.each(rows)('%s says how sure it is, and why', (_, row) => {
    expect(['confirmed', 'inferred', 'unknown']).toContain(row.certainty)
    expect(row.source.startsWith('https://developers.kakao.com/')).toBe(row.certainty === 'confirmed')
  })

  it('holds the fields that the schemas have, and no other', () => {
    const used = new Set(schemas.flatMap(keysOf))
    expect([...used].sort()).toEqual(
      Object.values(rest.restFields)
        .map(({ name }) => name)
        .sort(),
    )
  })

  it('gives every step of every product a call of its step', () => {
    for (const steps of Object.values(rest.restCalls)) {
      for (const [step, call] of Object.entries(steps)) {
        expect(rest.restWire[call].path).toContain(`/${step === 'signerInfo' ? 'signer-info' : step}/`)
      }
    }
  })
})

const k1100 = {
  settle_id: 'SANDBOX-BANK',
  name: '홍길동',
  birthday: '19900101',
  phone_number: '01000000001',
  title: '본인 확인',
  token: 'token',
}

const { name: _, birthday: __, phone_number: ___, ...unnamed } = k1100
const document = { document_type: 'TEXT', title: '계약서', sign_data: '본문' } as const

describe('prepare', () => {
  it.each([
    ['K1100', k1100],
    ['K1300', { ...unnamed, ci: 'CI' }],
    ['K3500', { ...unnamed, ci: 'CI', token: undefined, documents: [document] }],
  ] as const)('%s takes what it is made for', (family, body) => {
    const { token, ...others } = body
    const sent = token === undefined ? others : body
    expect(parse(rest.prepareSchemas[family], sent)).toEqual(sent)
  })

  it.each([
    ['settle_id', 201],
    ['name', 81],
    ['title', 41],
    ['token', 41],
    ['extra_message', 501],
  ])('%s is refused at %i characters, not at one less', (field, length) => {
    const bodyWith = (characters: number) => ({ ...k1100, [field]: '가'.repeat(characters) })
    expect(parse(rest.prepareSchemas.K1100, bodyWith(length))).toBeUndefined()
    expect(parse(rest.prepareSchemas.K1100, bodyWith(length - 1))).toBeDefined()
  })

  it.each([
    { phone_number: '0100000001' },
    { phone_number: '010-0000-0001' },
    { phone_number: 1_000_000_001 },
    { birthday: '19900230' },
    { birthday: '900101' },
    { name: '' },
    { expire_in: 1001 },
    { expire_in: 0 },
    { expire_in: '60' },
    { title: null },
  ])('refuses %j', (change) => {
    expect(parse(rest.prepareSchemas.K1100, { ...k1100, ...change })).toBeUndefined()
  })

  it.each([[0], [21]])('K3500 refuses %i documents', (count) => {
    const documents = Array.from({ length: count }, () => document)
    expect(parse(rest.prepareSchemas.K3500, { ...k1100, documents })).toBeUndefined()
  })

  it('the longest body fits', () => {
    const longest = { ...document, title: '가'.repeat(40), sign_data: '가'.repeat(2800) }
    const body = { ...k1100, documents: Array.from({ length: rest.maxDocuments }, () => longest) }
    expect(parse(rest.prepareSchemas.K3500, body)).toBeDefined()
    expect(3 * JSON.stringify(body).length).toBeLessThan(rest.maxRestBodyBytes)
  })
})

it('a status that nobody has heard of can be read', () => {
  expect(parse(rest.StatusAnswerSchema, { tx_id: 'tx', status: 'NEW_IN_2030' })?.status).toBe('NEW_IN_2030')
})

it.each(['null', '[]', '{"tx_id":{}}', '{"tx_id":""}', '"tx"', '{"tx_id":"a","identify_items":["SSN"]}'])(
  'a request of %s is refused',
  (text) => {
    expect(parse(rest.RequestSchema, JSON.parse(text))).toBeUndefined()
  },
)
