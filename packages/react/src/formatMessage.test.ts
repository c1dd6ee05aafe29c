import { expect, it } from 'vitest'
import { formatMessage } from './formatMessage.ts'

it.each([
  ['fills in a placeholder wherever it stands', '{count} left of {count}', { count: 2 }, '2 left of 2'],
  ['takes zero for a value', '{count} left', { count: 0 }, '0 left'],
  ['leaves a placeholder that nothing is given for', '{count} left', {}, '{count} left'],
  ['does not fill in twice', '{a}', { a: '{b}', b: 'no' }, '{b}'],
  ['takes a value as it is', '{a}', { a: '$& $1' }, '$& $1'],
])('%s', (_, text, values, said) => {
  expect(formatMessage(text, values)).toBe(said)
})

it('does not take what every object has for a value', () => {
  expect(formatMessage('{toString} {constructor}', {})).toBe('{toString} {constructor}')
})
