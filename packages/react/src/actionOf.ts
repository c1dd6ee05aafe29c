import { findCode, type UserAction } from '@kakao-cert/codes'
import type { CertError } from '@kakao-cert/protocol'

/** The next step that is offered after an error: of its cause where that is known, of the code otherwise. */
export const actionOf = ({
  surface,
  code,
  cause,
}: Pick<CertError, 'surface' | 'code' | 'cause'>): UserAction => {
  const row = findCode(surface, code)
  return (cause === undefined ? undefined : row.causes?.[cause]?.action) ?? row.action
}
