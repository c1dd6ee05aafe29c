import { expect, it } from 'vitest'
import { parse } from '../parse.ts'
import { LoginOrderSchema, LoginRequestSchema, LoginExchangeSchema } from './index.ts'

const request = { signData: '원문', redirectUri: 'https://bank.example/login', locale: 'ko' }

const order = { state: 's', nonce: 'n' }

it.each([
  ['request', LoginRequestSchema, request, 'signData', 1, 2800],
  ['request', LoginRequestSchema, request, 'redirectUri', 1, 2000],
  ['request', LoginRequestSchema, request, 'locale', 2, 35],
  ['order', LoginOrderSchema, order, 'state', 1, 200],
  ['order', LoginOrderSchema, order, 'nonce', 1, 200],
  ['return', LoginExchangeSchema, { state: 's' }, 'state', 1, 200],
  ['return', LoginExchangeSchema, { state: 's' }, 'code', 1, 1000],
] as const)('the %s has limits', (_, schema, sample, field, min, max) => {
  const isTaken = (length: number) => parse(schema, { ...sample, [field]: 'x'.repeat(length) }) !== undefined
  expect([min - 1, min, max, max + 1].map(isTaken)).toEqual([false, true, true, false])
})

it('takes 20 items to identify by, none of which can be read as two', () => {
  const isTaken = (identifyItems: readonly string[]) =>
    parse(LoginRequestSchema, { ...request, identifyItems }) !== undefined
  const items = (count: number) => Array.from({ length: count }, (_, index) => `item_${index}`)
  expect([items(20), items(21), ['ci,name'], ['ci name'], [''], ['x'.repeat(51)]].map(isTaken)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})
