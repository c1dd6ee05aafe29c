import { loginReturn } from '@kakao-cert/protocol/login'
import type { LoginSite } from './Login.ts'
import { tellFailure, type LoginRefusal } from './tellFailure.ts'

/** The address that a login leads back to: the site's own, with the code, or with why there is none. */
export const siteAddress = (
  { redirectUri, state }: Pick<LoginSite, 'redirectUri' | 'state'>,
  result: { readonly code: string } | { readonly refusal: LoginRefusal },
): string => {
  const url = new URL(redirectUri)
  const set = (row: { readonly name: string }, value: string) => url.searchParams.set(row.name, value)
  for (const { name } of Object.values(loginReturn)) url.searchParams.delete(name)
  if ('code' in result) set(loginReturn.code, result.code)
  else {
    const { error, description = '' } = tellFailure(result.refusal)
    set(loginReturn.error, error)
    // Not error_code: the published parameters of a return are these two, and state.
    set(loginReturn.errorDescription, description)
  }
  if (state !== undefined) set(loginReturn.state, state)
  return url.href
}
