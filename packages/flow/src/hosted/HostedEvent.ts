import type { CertError, Completion } from '@kakao-cert/protocol'
import type { HostedReturn } from '@kakao-cert/protocol/hosted'
import type { Support } from '../ports/Ports.ts'
import type { Via } from './HostedState.ts'

/** What the person, the site or the page wants, and what happened. Facts of another attempt are dropped. */
export type HostedEvent =
  | { readonly type: 'start'; readonly attemptId: string; readonly support: Support; readonly via: Via }
  /** The page was loaded again while a popup is open. */
  | { readonly type: 'resume'; readonly attemptId: string }
  /** The page was loaded again while its signature was completed. */
  | { readonly type: 'resumeCompleting'; readonly attemptId: string; readonly txId: string }
  /** Ask the site's server again. */
  | { readonly type: 'retry' }
  | { readonly type: 'cancel' }
  | { readonly type: 'popupBlocked'; readonly attemptId: string }
  /** The window is about to be there. */
  | { readonly type: 'opened'; readonly attemptId: string }
  | { readonly type: 'refused'; readonly attemptId: string; readonly error: CertError }
  | { readonly type: 'returned'; readonly attemptId: string; readonly result: HostedReturn }
  | { readonly type: 'claimed'; readonly attemptId: string; readonly isFirst: boolean }
  | { readonly type: 'completed'; readonly attemptId: string; readonly completion: Completion }
  /** The person came back to the page by the Back button. */
  | { readonly type: 'restored' }
  | { readonly type: 'timedOut'; readonly attemptId: string }
