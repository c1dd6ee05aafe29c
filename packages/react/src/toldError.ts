import { findCode } from '@kakao-cert/codes'
import type { CertError } from '@kakao-cert/protocol'

type Told = Pick<CertError, 'surface' | 'code' | 'cause'>

/**
 * What a person is told of an error: the code inside where that is known and the person can mend it, the code itself
 * otherwise.
 */
export const toldError = ({ inner, ...error }: Told & Pick<CertError, 'inner'>): Told => {
  const row = inner && findCode(inner.surface, inner.code)
  return row?.known && row.actor === 'user' ? { surface: row.surface, code: row.code } : error
}
