import { expect, it } from 'vitest'
import { formatMessage } from './formatMessage.ts'

it.each([
  ['fills in a placeholder wherever it stands', '{count} left of {count}', { count: 2 }, '2 left of 2'],
  ['takes zero for a value', '{count} left', { count: 0 }, '0 left'],
  ['leaves a placeholder that nothing is given for', '{count} left', {}, '{count} left'],
  ['does not fill in twice', '{a}', { a: '{b}', b: 'no' }, '{b}'],
  ['takes a value as it is', '{a}', { a: '$& $1' }, '$& $1'],
  ['writes a number as the language does', '{a}', { a: 2800 }, '2,800'],
])('%s', (_, text, values, said) => {
  expect(formatMessage(text, values, 'en')).toBe(said)
})

it('does not take what every object has for a value', () => {
  expect(formatMessage('{toString} {constructor}', {}, 'en')).toBe('{toString} {constructor}')
})

it.each([
  ['en', 1, '1 try'],
  ['en', 0, '0 tries'],
  ['en', 2, '2 tries'],
  ['ko', 1, '1 tries'],
  ['ar-EG', 2, '٢ tries'],
])('in %s takes the plural form of %i', (lang, count, said) => {
  expect(formatMessage({ one: '{count} try', other: '{count} tries' }, { count }, lang)).toBe(said)
})
