import { loginFields } from '@kakao-cert/protocol/login'

/** What the login page was opened for: a login, or to say why there is none. */
export type LoginPlace =
  | { readonly kind: 'login'; readonly kauthTxId: string }
  | { readonly kind: 'error'; readonly isUnregistered: boolean }

/** Reads the address of the login page. */
export const readLoginPlace = ({ search }: Pick<Location, 'search'>): LoginPlace => {
  const asked = new URLSearchParams(search)
  const kauthTxId = asked.get(loginFields.kauthTxId.name)
  return kauthTxId === null
    ? { kind: 'error', isUnregistered: asked.get('error') === 'unregisteredRedirect' }
    : { kind: 'login', kauthTxId }
}
