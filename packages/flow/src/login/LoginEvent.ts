import type { CertError, Completion } from '@kakao-cert/protocol'
import type { LoginOrder, LoginReturn } from '@kakao-cert/protocol/login'

/** What the person, the site or the page wants, and what happened. Facts of another attempt are dropped. */
export type LoginEvent =
  | { readonly type: 'start'; readonly attemptId: string }
  /** The page was loaded again while its login was completed. */
  | { readonly type: 'resume'; readonly attemptId: string }
  /** Ask the site's server again. */
  | { readonly type: 'retry' }
  | { readonly type: 'cancel' }
  | { readonly type: 'opened'; readonly attemptId: string; readonly order: LoginOrder }
  /** The SDK has what it needs. */
  | { readonly type: 'authorizing'; readonly attemptId: string }
  | { readonly type: 'refused'; readonly attemptId: string; readonly error: CertError }
  | { readonly type: 'returned'; readonly attemptId: string; readonly result: LoginReturn }
  | { readonly type: 'claimed'; readonly attemptId: string; readonly isFirst: boolean }
  | { readonly type: 'completed'; readonly attemptId: string; readonly completion: Completion }
  /** The person came back to the page by the Back button. */
  | { readonly type: 'restored' }
  /** Another tab has taken the return. */
  | { readonly type: 'takenElsewhere'; readonly attemptId: string }
  | { readonly type: 'timedOut'; readonly attemptId: string }
