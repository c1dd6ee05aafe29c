import type { CertError } from '@kakao-cert/protocol'
import type { ReducedSignAccepted, ShortSession } from '@kakao-cert/protocol/short-sign'

/** What the person or the site wants, and what happened. Facts of another attempt are dropped. */
export type ShortSignEvent =
  | { readonly type: 'start'; readonly attemptId: string }
  /** Ask for session info now. */
  | { readonly type: 'check' }
  | { readonly type: 'sign'; readonly data: string }
  | { readonly type: 'deleteKeyPair' }
  | {
      readonly type: 'found'
      readonly attemptId: string
      /** Not there without a key pair that was signed for. */
      readonly txId?: string | undefined
      readonly session?: ShortSession | undefined
    }
  | { readonly type: 'prepared'; readonly attemptId: string; readonly txId: string }
  /** It is time to ask for session info again. */
  | { readonly type: 'due'; readonly attemptId: string }
  | { readonly type: 'sessionTold'; readonly attemptId: string; readonly session: ShortSession }
  | { readonly type: 'accepted'; readonly attemptId: string; readonly accepted: ReducedSignAccepted }
  | { readonly type: 'deleted'; readonly attemptId: string }
  | {
      readonly type: 'refused'
      readonly attemptId: string
      readonly error: CertError
      /** Whether the transaction, or the session, goes on all the same. */
      readonly canGoOn: boolean
      /** Whether somebody waits for the answer to a `check`. */
      readonly isAsked?: boolean
    }
