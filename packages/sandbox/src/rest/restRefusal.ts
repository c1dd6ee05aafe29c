import { findCode } from '@kakao-cert/codes'
import type { RestError } from '@kakao-cert/protocol/rest'
import { restReasons, type RestReason } from './restReasons.ts'

/** The answer to a REST call that is refused. `sandbox` is our own addition, for the developer who reads it. */
export const restRefusal = (reason: RestReason): Response => {
  const { code, sentence, ...more } = restReasons[reason]
  const body: RestError = { error_code: code, error_message: sentence }
  const sandbox = { reason, ...('cause' in more && { cause: more.cause }) }
  return Response.json({ ...body, sandbox }, { status: findCode('rest', code).httpStatus ?? 500 })
}
