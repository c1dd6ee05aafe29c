import type { CertError, Completion } from '@kakao-cert/protocol'
import type { HostedReturn } from '@kakao-cert/protocol/hosted'

/** Where the hosted window is: in the tab of the site, or in a popup. */
export type Via = 'tab' | 'popup'

/** A return that says something. */
export type Returned = Extract<HostedReturn, { type: 'signed' | 'failed' }>

/** Where an attempt in the hosted window stands. The id of an attempt is the `state` that the window was given. */
export type HostedState =
  | { readonly status: 'idle' }
  /** The site's server is told, and the SDK is loading, or the popup. */
  | { readonly status: 'opening'; readonly attemptId: string; readonly via: Via }
  /** The person is in the window. */
  | { readonly status: 'away'; readonly attemptId: string; readonly via: Via }
  /** The window has come back; whether another tab has taken that already is being found out. */
  | { readonly status: 'checking'; readonly attemptId: string; readonly returned: Returned }
  /** By what the address says somebody has signed: the site's server verifies what, and who. */
  | {
      readonly status: 'completing'
      readonly attemptId: string
      readonly txId: string
      /** Why that is not known to be done, where asking again makes sense. */
      readonly notice?: CertError
    }
  | { readonly status: 'succeeded'; readonly attemptId: string; readonly completion: Completion }
  | { readonly status: 'failed'; readonly attemptId: string; readonly error: CertError }
  | { readonly status: 'cancelled'; readonly attemptId: string }
