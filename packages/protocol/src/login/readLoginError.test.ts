import { catalogue } from '@kakao-cert/codes'
import { describe, expect, it } from 'vitest'
import { loginErrors, type LoginErrors } from './loginErrors.ts'
import { readLoginError } from './readLoginError.ts'

it('has a row for every row of the catalogue, and for a person who cancels', () => {
  const codes = catalogue.filter(({ surface }) => surface === 'login').map(({ code }) => code as string)
  expect(Object.keys(loginErrors).toSorted()).toEqual([...codes, 'CANCELLED'].toSorted())
})

describe('what a login came back with', () => {
  it.each(Object.entries(loginErrors))('%s is told by its row', (code, { error, description }) => {
    const surface = code === 'CANCELLED' ? 'client' : 'login'
    expect(readLoginError({ error, description: `Sorry: ${description}.` })).toEqual({ surface, code })
  })

  it('a code counts, whatever error is', () => {
    expect(readLoginError({ error: 'other', description: 'no (KOE116)' })).toEqual({
      surface: 'login',
      code: 'KOE116',
    })
    expect(readLoginError({ error: 'other', errorCode: 'KOE216' })).toEqual({
      surface: 'login',
      code: 'KOE216',
    })
    expect(readLoginError({ error: 'other', description: 'KOE116', errorCode: 'KOE216' })).toEqual({
      surface: 'login',
      code: 'KOE216',
    })
  })

  it.each([
    ['error in certification: E2010', { surface: 'login', code: 'KOE217', innerCode: 'E2010' }],
    ['E9999!', { surface: 'login', code: 'KOE217', innerCode: 'E9999' }],
    ['E201 and XE20100', { surface: 'login', code: 'KOE217' }],
    ['', { surface: 'login', code: 'KOE217' }],
  ])('KOE217 with %j', (description, read) => {
    expect(readLoginError({ error: 'server_error', description, errorCode: 'KOE217' })).toEqual(read)
  })

  it('no other code has one inside', () => {
    expect(readLoginError({ error: 'x', description: 'E2010', errorCode: 'KOE116' })).toEqual({
      surface: 'login',
      code: 'KOE116',
    })
  })

  it.each([
    [{ error: 'login_required' }, 'login_required'],
    [{ error: 'access_denied', description: 'Not that one' }, 'access_denied'],
    [{ error: '__proto__' }, '__proto__'],
    [{ error: 'x', errorCode: 'KOE006' }, 'KOE006'],
    [{ error: 'x', errorCode: 'no code' }, 'x'],
  ])('%j is passed on as it came', (told, code) => {
    expect(readLoginError(told)).toEqual({ surface: 'login', code })
  })

  it('a table of one’s own is told by its rows', () => {
    const own: LoginErrors = {
      ...loginErrors,
      REQUEST_EXPIRED: { ...loginErrors.REQUEST_EXPIRED, error: 'timeout', description: 'LOGIN_TIMEOUT' },
    }
    const told = { error: 'timeout', description: 'LOGIN_TIMEOUT' }
    expect([readLoginError(told).code, readLoginError(told, own).code]).toEqual([
      'timeout',
      'REQUEST_EXPIRED',
    ])
  })
})
