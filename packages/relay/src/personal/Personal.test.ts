import { format, inspect } from 'node:util'
import { serialize } from 'node:v8'
import { expect, it } from 'vitest'
import { Personal } from './Personal.ts'

const name = '을지문덕'
const personal = new Personal({ name, birthday: '19990909' })

it('gives what it holds to those who say so', () => {
  expect(personal.reveal()).toEqual({ name, birthday: '19990909' })
})

it.each<[string, () => string]>([
  ['text', () => String(personal)],
  ['joining', () => [personal].join()],
  ['JSON', () => JSON.stringify({ deep: [personal] })],
  ['console.log', () => format('%s %o %O %j', personal, personal, personal, personal)],
  [
    'looking into hidden fields',
    () => inspect({ personal }, { showHidden: true, depth: null, getters: true }),
  ],
  ['looking without its own word', () => inspect(personal, { customInspect: false, showHidden: true })],
  ['structured clone', () => inspect(structuredClone(personal), { showHidden: true })],
  [
    'serialising for another thread',
    () => serialize(personal).toString('utf16le') + serialize(personal).toString(),
  ],
  ['spreading', () => JSON.stringify({ ...personal })],
  ['own keys', () => JSON.stringify(Reflect.ownKeys(personal).map((key) => Reflect.get(personal, key)))],
  ['an error that it is the cause of', () => inspect(new Error('failed', { cause: personal }))],
])('%s does not show it', (_, show) => {
  expect(show()).not.toContain(name)
})
