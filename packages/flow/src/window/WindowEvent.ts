import type { CertError, Completion, Method, PhoneDetails, Snapshot } from '@kakao-cert/protocol'
import type { Support } from '../ports/Ports.ts'

/** What the person, or the site for the person, wants. */
export type WindowCommand =
  | {
      readonly type: 'start'
      readonly attemptId: string
      readonly support: Support
      /** Goes straight on to this method. */
      readonly preferred?: Method
      /** A session of before to go on with. */
      readonly savedSessionId?: string
    }
  /** The page came back in the middle of it: go on with the session of before, and open no other. */
  | { readonly type: 'resume'; readonly attemptId: string; readonly savedSessionId: string }
  | { readonly type: 'choosePhone' }
  | { readonly type: 'chooseQr' }
  | { readonly type: 'goBack' }
  | { readonly type: 'submitPhone'; readonly details: PhoneDetails }
  | { readonly type: 'refreshQr' }
  | { readonly type: 'answer'; readonly answer: string }
  | { readonly type: 'resend' }
  | { readonly type: 'retry' }
  | { readonly type: 'cancel' }

/** What happened. Facts of an attempt that is no longer the current one are dropped. */
export type WindowFact =
  | {
      readonly type: 'opened'
      readonly attemptId: string
      readonly snapshot: Snapshot
      readonly receivedAtMs: number
    }
  /** A snapshot came by itself. */
  | {
      readonly type: 'pushed'
      readonly attemptId: string
      readonly snapshot: Snapshot
      readonly receivedAtMs: number
    }
  /** The server did what was asked. */
  | {
      readonly type: 'answered'
      readonly attemptId: string
      readonly snapshot: Snapshot
      readonly receivedAtMs: number
    }
  /** The server, or the network, did not do what was asked. */
  | { readonly type: 'refused'; readonly attemptId: string; readonly error: CertError }
  | { readonly type: 'completed'; readonly attemptId: string; readonly completion: Completion }
  | { readonly type: 'connectionLost'; readonly attemptId: string }
  | { readonly type: 'connectionRestored'; readonly attemptId: string }
  /** The page is seen again, or the network is back. */
  | { readonly type: 'woke' }

/** Everything the window machine takes. */
export type WindowEvent = WindowCommand | WindowFact
