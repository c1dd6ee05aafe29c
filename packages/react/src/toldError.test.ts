import { expect, it } from 'vitest'
import { toldError } from './toldError.ts'

const around = (code: string) => ({
  surface: 'login' as const,
  code: 'KOE217',
  inner: { surface: 'rest' as const, code },
})
const itself = { surface: 'login', code: 'KOE217' }

it('is the code inside where the person can mend it', () => {
  expect(toldError(around('E2010'))).toEqual({ surface: 'rest', code: 'E2010' })
})

it.each(['E1004', 'E0001', 'E7777', '__proto__'])(
  'is not %s, which the person can do nothing about',
  (code) => {
    expect(toldError(around(code))).toEqual(itself)
  },
)

it('is the error where there is none inside', () => {
  expect(toldError({ surface: 'rest', code: 'E1001', cause: 'foreignNumber' })).toEqual({
    surface: 'rest',
    code: 'E1001',
    cause: 'foreignNumber',
  })
})
