import { findCode } from '@kakao-cert/codes'
import type { CertError } from '@kakao-cert/protocol'

/** A code as an attribute: of a code that the catalogue does not know nobody can say how many there are. */
export const codeOf = ({ surface, code }: CertError): string =>
  findCode(surface, code).known ? code : '_OTHER'
