import { loginReturn } from '@kakao-cert/protocol/login'
import { oauthReasons } from './oauthReasons.ts'
import { tellFailure, type LoginRefusal } from './tellFailure.ts'

/** The answer to a call of a login that is refused. */
export const loginRefusal = (refusal: LoginRefusal): Response => {
  const { error, description, errorCode } = tellFailure(refusal)
  const body = {
    [loginReturn.error.name]: error,
    [loginReturn.errorDescription.name]: description,
    ...(errorCode !== undefined && { [loginReturn.errorCode.name]: errorCode }),
  }
  return Response.json(body, { status: 'oauth' in refusal ? oauthReasons[refusal.oauth].status : 400 })
}
