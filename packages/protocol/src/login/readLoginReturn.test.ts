import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loginErrors } from './loginErrors.ts'
import { readLoginReturn, type ExpectedLogin, type LoginReturn } from './readLoginReturn.ts'

const expected: ExpectedLogin = { state: 's-1', isUsed: false }
const used: ExpectedLogin = { ...expected, isUsed: true }

const none: LoginReturn = { type: 'none' }
const authorized: LoginReturn = { type: 'authorized', code: 'c-1' }
const ofLogin = (code: string): LoginReturn => ({ type: 'failed', error: { surface: 'login', code } })
const empty: LoginReturn = { type: 'failed', error: { surface: 'client', code: 'RETURNED_EMPTY' } }
const because = (reason: string): LoginReturn => ({
  type: 'failed',
  error: { surface: 'client', code: 'UNKNOWN_CODE', reason },
})

const parametersOf = (search: string) =>
  search.split('&').map((pair): [string, string] => {
    const [name = '', value = ''] = pair.split('=')
    return [name, value]
  })

describe('what an address says', () => {
  it.each<[string, ExpectedLogin | undefined, LoginReturn]>([
    ['code=c-1&state=s-1', expected, authorized],
    ['code=c-1&state=s-1&utm=1', expected, authorized],
    ['code=c-1&error=&state=s-1', expected, authorized],
    ['error=server_error&error_description=KOE116&state=s-1', expected, ofLogin('KOE116')],
    ['error=server_error&error_code=KOE216&state=s-1', expected, ofLogin('KOE216')],
    ['error=other&state=s-1', expected, ofLogin('other')],
    ['error=__proto__&state=s-1', expected, ofLogin('__proto__')],
    ['state=s-1', expected, empty],
    ['code=&state=s-1', expected, empty],
    ['error_description=KOE116&state=s-1', expected, empty],
    ['', expected, none],
    ['utm=1', expected, none],
    ['code=c-1', expected, none],
    ['code=c-1&state=other', expected, none],
    ['code=c-1&state=', expected, none],
    ['error=server_error&state=other', expected, none],
    ['code=c-1&state=other', used, none],
    ['code=c-1&state=s-1', undefined, none],
    ['code=c-1&error=server_error&state=s-1', expected, because('contradiction')],
    ['code=c-1&code=c-2&state=s-1', expected, because('repeatedParameter')],
    ['code=c-1&code=c-1&state=s-1', expected, because('repeatedParameter')],
    ['code=c-1&state=s-1&state=other', expected, because('repeatedParameter')],
    ['error=a&error=b&state=s-1', expected, because('repeatedParameter')],
    ['error=a&error_description=b&error_description=c&state=s-1', expected, because('repeatedParameter')],
    ['error=a&error_code=KOE116&error_code=KOE216&state=s-1', expected, because('repeatedParameter')],
    ['code=c-1&state=s-1', used, { type: 'used' }],
    ['error=server_error&state=s-1', used, { type: 'used' }],
    [`code=${'c'.repeat(1001)}&state=s-1`, expected, because('unreadable')],
    [`error=${'e'.repeat(101)}&state=s-1`, expected, because('unreadable')],
  ])('%s', (search, login, result) => {
    expect(readLoginReturn(parametersOf(search), login)).toEqual(result)
  })

  it('reads out the code of REST that KOE217 has inside', () => {
    const search = 'error=server_error&error_description=E2010 (KOE217)&state=s-1'
    expect(readLoginReturn(parametersOf(search), expected)).toEqual({
      type: 'failed',
      error: { surface: 'login', code: 'KOE217', inner: { surface: 'rest', code: 'E2010' } },
    })
  })

  it('is cancelled where the person stopped', () => {
    const { error, description } = loginErrors.CANCELLED
    const search = `error=${error}&error_description=${description}&state=s-1`
    expect(readLoginReturn(parametersOf(search), expected)).toEqual({ type: 'cancelled' })
  })

  it('is told by a table of one’s own', () => {
    const own = {
      ...loginErrors,
      TALK_TOO_OLD: { ...loginErrors.TALK_TOO_OLD, error: 'old', description: '' },
    }
    expect(readLoginReturn(parametersOf('error=old&state=s-1'), expected, own)).toEqual(
      ofLogin('TALK_TOO_OLD'),
    )
  })
})

describe('whatever stands there', () => {
  const parameters = fc.array(
    fc.tuple(
      fc.oneof(
        {
          arbitrary: fc.constantFrom('code', 'error', 'error_description', 'error_code', 'state'),
          weight: 5,
        },
        { arbitrary: fc.string(), weight: 1 },
      ),
      fc.oneof(
        fc.constantFrom('', 'c-1', 'KOE217', 'E2010', 's-1', 's-2', 'access_denied'),
        fc.string({ maxLength: 1100 }),
      ),
    ),
    { maxLength: 6 },
  )
  const logins = fc.option(fc.record({ state: fc.constantFrom('s-1', 's-2'), isUsed: fc.boolean() }), {
    nil: undefined,
  })
  const valuesOf = (list: readonly (readonly [string, string])[], name: string) =>
    list.filter(([own, value]) => own === name && value !== '').map(([, value]) => value)
  const always = (
    holds: (
      list: readonly (readonly [string, string])[],
      login: ExpectedLogin | undefined,
      result: LoginReturn,
    ) => boolean,
  ) =>
    fc.assert(
      fc.property(parameters, logins, (list, login) => holds(list, login, readLoginReturn(list, login))),
      { numRuns: 2000 },
    )

  it('is authorized only with one code, no error, its own state alone, and a login that waits for it', () => {
    expect(() =>
      always(
        (list, login, result) =>
          result.type !== 'authorized' ||
          (login !== undefined &&
            !login.isUsed &&
            valuesOf(list, 'code').join() === result.code &&
            valuesOf(list, 'error').length === 0 &&
            valuesOf(list, 'state').join() === login.state),
      ),
    ).not.toThrow()
  })

  it('says nothing of a return that is not its own', () => {
    expect(() =>
      always(
        (list, login, result) =>
          (result.type === 'none') === !(login && valuesOf(list, 'state').includes(login.state)),
      ),
    ).not.toThrow()
  })

  it('is the same in any order', () => {
    expect(() =>
      always(
        (list, login, result) =>
          JSON.stringify(readLoginReturn(list.toReversed(), login)) === JSON.stringify(result),
      ),
    ).not.toThrow()
  })
})
