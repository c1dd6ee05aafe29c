import { loginErrors, type LoginErrorRow, type LoginErrors } from './loginErrors.ts'

/** How a failure came: the values of `error`, `error_description` and `error_code`. */
export interface ToldLoginError {
  readonly error: string
  readonly description?: string | undefined
  readonly errorCode?: string | undefined
}

/** The code of a failed login. */
export interface LoginError {
  /** `client` where the person cancelled. */
  readonly surface: 'login' | 'client'
  /** Known or not; `error` as it came where it has no row. */
  readonly code: string
  /** The code of REST inside: what went wrong in certification. */
  readonly innerCode?: string
}

const isTold = ({ error, description = '' }: ToldLoginError, row: LoginErrorRow) =>
  row.error === error && description.includes(row.description)

/**
 * Finds out which code a failed login was told with: first by a KOE code in `error_code` or `error_description`, then by
 * the table.
 *
 * @param rows how the failures are told, where that is not `loginErrors`
 *
 * @example
 * readLoginError({ error: 'server_error', description: 'certification failed: E2010 (KOE217)' })
 * // { surface: 'login', code: 'KOE217', innerCode: 'E2010' }
 */
export const readLoginError = (told: ToldLoginError, rows: LoginErrors = loginErrors): LoginError => {
  const { error, description = '', errorCode = '' } = told
  const koe = /^KOE\d{3}$/.exec(errorCode)?.[0] ?? /\bKOE\d{3}\b/.exec(description)?.[0]
  const all = Object.entries<LoginErrorRow>(rows)
  const [code, row] =
    koe === undefined
      ? (all.find(([, each]) => isTold(told, each)) ?? [error])
      : [koe, all.find(([each]) => each === koe)?.[1]]
  const inner = /\bE\d{4}\b/.exec(description)?.[0]
  return {
    surface: row?.surface ?? 'login',
    code,
    ...(row?.hasInnerCode && inner !== undefined && { innerCode: inner }),
  }
}
