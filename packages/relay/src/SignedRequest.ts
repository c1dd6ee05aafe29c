import type { Method, SignRequest } from '@kakao-cert/protocol'
import type { Personal } from './personal/Personal.ts'
import type { Signature } from './rest/Signature.ts'
import type { SignerInfo } from './rest/SignerInfo.ts'
import type { SignedLogin } from './login/SignedLogin.ts'

/** A verified signature, for the site's server only. */
export interface SignedRequest {
  readonly txId: string
  /** What was asked for; absent in the hosted window and in a login, which the page asked itself, and where a key was signed for. */
  readonly request?: SignRequest
  /** How it was signed. */
  readonly method: Method | 'hosted' | 'shortSign' | 'login'
  /** With `request.signData` it makes the token that was signed by the phone method; see `createToken`. */
  readonly nonce?: string
  /** As the service gave it. Keep it: the service has deleted it. */
  readonly signature: Signature
  /** Who signed. */
  readonly signer: Personal<SignerInfo>
  readonly signedAtMs: number
  /** Who logged in, where it was signed in a certification login. */
  readonly login?: Personal<SignedLogin>
}
