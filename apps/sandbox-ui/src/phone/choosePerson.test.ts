import type { Person } from '@kakao-cert/protocol/sandbox'
import { expect, test } from 'vitest'
import { choosePerson } from './choosePerson.ts'

const person = (id: string): Person => ({
  id,
  name: id,
  birthday: '19900101',
  phoneNumber: '01000000001',
  about: { ko: 'x', en: 'x' },
})

test.each([
  ['?person=b', 'c', 'b'],
  ['?person=gone', 'c', 'c'],
  ['', 'c', 'c'],
  ['', 'gone', 'a'],
  ['', null, 'a'],
])('address %j and memory %j open the phone of %s', (search, last, id) => {
  expect(choosePerson([person('a'), person('b'), person('c')], search, last).id).toBe(id)
})
