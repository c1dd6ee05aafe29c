import type { Answer, PhoneDetails } from '@kakao-cert/protocol'

/** What the runner has to do, as data; for the attempt and the session of the state that it comes with. */
export type WindowEffect =
  | { readonly type: 'openSession' }
  | { readonly type: 'resumeSession'; readonly sessionId: string }
  | { readonly type: 'watch' }
  | { readonly type: 'unwatch' }
  | { readonly type: 'readSession' }
  | { readonly type: 'submitPhone'; readonly details: PhoneDetails }
  | { readonly type: 'showQr' }
  | { readonly type: 'refreshQr' }
  | { readonly type: 'resend' }
  | { readonly type: 'answer'; readonly answer: Answer }
  /** The state knows of no session any more. */
  | { readonly type: 'cancelSession'; readonly sessionId: string }
  | { readonly type: 'complete' }
  | { readonly type: 'save' }
  | { readonly type: 'forget' }
