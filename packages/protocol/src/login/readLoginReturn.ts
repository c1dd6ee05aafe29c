import { findCode } from '@kakao-cert/codes'
import type { CertError } from '../CertError.ts'
import { loginErrors, type LoginErrors } from './loginErrors.ts'
import { loginReturn } from './loginWire.ts'
import { readLoginError } from './readLoginError.ts'

/** What a site knows of the login that it opened, which a return is judged by. */
export interface ExpectedLogin {
  /** What the login was given as `state`. */
  readonly state: string
  /** Whether a return of this login was taken before. */
  readonly isUsed: boolean
}

/** What a return address says. */
export type LoginReturn =
  /** It is the address of a page like any other, or the return of another login. */
  | { readonly type: 'none' }
  /** It is a return that was taken before. */
  | { readonly type: 'used' }
  /** The person has signed and logged in; the server exchanges the code, once. */
  | { readonly type: 'authorized'; readonly code: string }
  /** The person stopped at the login. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly error: CertError }

const failed = (error: CertError): LoginReturn => ({ type: 'failed', error })
const unknown = (reason: string): LoginReturn => failed({ surface: 'client', code: 'UNKNOWN_CODE', reason })

/**
 * Judges what a login came back with. Published is that it is `code` after a login, and `error` with `error_description`
 * otherwise, each with the `state` that it was given; all else that can stand in an address is a value too, and nothing
 * throws. A return with another `state` is `none`: logins with other services come back by the same names.
 *
 * @param parameters names and values of the address, as they stand there
 * @param expected the login that was opened; `undefined` where none was
 * @param rows how the failures are told, where that is not `loginErrors`
 * @returns `failed` with the code of the surface `login`, known or not; with RETURNED_EMPTY where neither came; with
 *   UNKNOWN_CODE and a `reason` where it can't be believed: `repeatedParameter`, `contradiction`, `unreadable`
 *
 * @example
 * readLoginReturn([['code', 'c-1'], ['state', 's-1']], { state: 's-1', isUsed: false })
 * // { type: 'authorized', code: 'c-1' }
 */
export const readLoginReturn = (
  parameters: readonly (readonly [name: string, value: string])[],
  expected: ExpectedLogin | undefined,
  rows: LoginErrors = loginErrors,
): LoginReturn => {
  const valuesOf = (row: { readonly name: string }) =>
    parameters.flatMap(([name, value]) => (name === row.name && value !== '' ? [value] : []))
  const states = valuesOf(loginReturn.state)
  if (!expected || !states.includes(expected.state)) return { type: 'none' }

  const codes = valuesOf(loginReturn.code)
  const errors = valuesOf(loginReturn.error)
  const descriptions = valuesOf(loginReturn.errorDescription)
  const errorCodes = valuesOf(loginReturn.errorCode)
  const all = [states, codes, errors, descriptions, errorCodes]
  if (all.some(({ length }) => length > 1)) return unknown('repeatedParameter')
  if (expected.isUsed) return { type: 'used' }

  const [code] = codes
  const [error] = errors
  if (code !== undefined && error !== undefined) return unknown('contradiction')
  if (code !== undefined) return code.length > 1000 ? unknown('unreadable') : { type: 'authorized', code }
  if (error === undefined) return failed({ surface: 'client', code: 'RETURNED_EMPTY' })
  if (error.length > 100) return unknown('unreadable')

  const told = readLoginError({ error, description: descriptions[0], errorCode: errorCodes[0] }, rows)
  // Nothing to mend: nothing went wrong.
  if (told.surface === 'client' && findCode('client', told.code).remedy === 'none')
    return { type: 'cancelled' }
  return failed({
    surface: told.surface,
    code: told.code,
    ...(told.innerCode !== undefined && { inner: { surface: 'rest', code: told.innerCode } }),
  })
}
