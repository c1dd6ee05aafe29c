import type { CertError, Completion } from '@kakao-cert/protocol'
import type { LoginReturn } from '@kakao-cert/protocol/login'

/** A return that says something. */
export type ReturnedLogin = Exclude<LoginReturn, { type: 'none' | 'used' }>

/** Where a login stands. The id of an attempt is the `state` of the login as soon as there is one. */
export type LoginState =
  | { readonly status: 'idle' }
  /** The site's server opens a login. */
  | { readonly status: 'preparing'; readonly attemptId: string }
  /** The SDK is loading. */
  | { readonly status: 'opening'; readonly attemptId: string }
  /** The SDK leads to the service, or the person is there. */
  | { readonly status: 'away'; readonly attemptId: string }
  /** The login has come back; whether another tab has taken that already is being found out. */
  | { readonly status: 'checking'; readonly attemptId: string; readonly returned: ReturnedLogin }
  /** The site's server exchanges the code and verifies the signature. */
  | {
      readonly status: 'completing'
      readonly attemptId: string
      /** Missing after a reload. */
      readonly code?: string
      /** Why that is not known to be done, where asking again makes sense. */
      readonly notice?: CertError
    }
  | { readonly status: 'succeeded'; readonly attemptId: string; readonly completion: Completion }
  | { readonly status: 'failed'; readonly attemptId: string; readonly error: CertError }
  | { readonly status: 'cancelled'; readonly attemptId: string }
