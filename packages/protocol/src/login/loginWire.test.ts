import { expect, it } from 'vitest'
import { loginCalls, loginFields, loginReturn, loginSdk, loginToken } from './loginWire.ts'
import { loginErrors } from './loginErrors.ts'

const tables = { loginCalls, loginFields, loginReturn, loginSdk, loginToken, loginErrors }
const rows = Object.entries(tables).flatMap(([table, all]) =>
  Object.entries(all).map(([row, each]) => [`${table}.${row}`, each] as const),
)

it('is sure of all but the calls of its own page, and what is told in values that are not public', () => {
  const unsure = rows.filter(([, { certainty }]) => certainty !== 'confirmed').map(([name]) => name)
  expect(unsure).toEqual([
    'loginCalls.certs',
    'loginCalls.read',
    'loginCalls.choose',
    'loginCalls.return',
    'loginFields.serviceTerms',
    'loginFields.channelPublicId',
    'loginFields.loginHint',
    'loginFields.deviceType',
    'loginReturn.errorCode',
    ...Object.keys(loginErrors).map((row) => `loginErrors.${row}`),
  ])
})

it.each(rows)('%s says where it is from', (_, row) => {
  expect(row.source).not.toBe('')
  const named = 'name' in row ? row.name : 'path' in row ? row.path : row.error
  expect(named).not.toBe('')
})
