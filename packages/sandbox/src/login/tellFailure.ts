import { loginErrors, type ToldLoginError } from '@kakao-cert/protocol/login'
import { innerCodeOf, type LoginFailure } from './LoginFailure.ts'
import { oauthReasons, type OauthReasonName } from './oauthReasons.ts'

/** Why a login is refused. */
export type LoginRefusal = LoginFailure | { readonly oauth: OauthReasonName }

const sentences: Readonly<Record<string, string>> = {
  KOE116: 'the app has no right to certification login',
  KOE216: 'certification login takes the key of an SDK, not that of REST',
}

/** How a refused login is told: in an answer, or to the site that it leads back to. */
export const tellFailure = (refusal: LoginRefusal): Required<ToldLoginError> => {
  if ('oauth' in refusal) {
    const { error, errorCode, sentence } = oauthReasons[refusal.oauth]
    return { error, description: `${sentence} (${errorCode})`, errorCode }
  }
  const { error, description } = loginErrors[refusal.code]
  if (!refusal.code.startsWith('KOE')) return { error, description, errorCode: undefined }
  const inner = innerCodeOf(refusal)
  const sentence = inner === undefined ? sentences[refusal.code] : `certification failed with ${inner}`
  return { error, description: `${sentence} (${description})`, errorCode: refusal.code }
}
