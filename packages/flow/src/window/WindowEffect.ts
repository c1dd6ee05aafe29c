import type { Answer, PhoneDetails } from '@kakao-cert/protocol'

interface OfSession {
  readonly attemptId: string
  readonly sessionId: string
}

/** What the runner has to do, as data. */
export type WindowEffect =
  | { readonly type: 'openSession'; readonly attemptId: string }
  | ({ readonly type: 'resumeSession' } & OfSession)
  | ({ readonly type: 'watch'; readonly afterRevision: number } & OfSession)
  | { readonly type: 'unwatch' }
  | ({ readonly type: 'readSession' } & OfSession)
  | ({ readonly type: 'submitPhone'; readonly details: PhoneDetails } & OfSession)
  | ({ readonly type: 'showQr' } & OfSession)
  | ({ readonly type: 'refreshQr' } & OfSession)
  | ({ readonly type: 'resend' } & OfSession)
  | ({ readonly type: 'answer'; readonly answer: Answer } & OfSession)
  | ({ readonly type: 'cancelSession' } & OfSession)
  | ({ readonly type: 'complete' } & OfSession)
  /** Until when it is of use, by the clock of this device. */
  | { readonly type: 'save'; readonly sessionId: string; readonly untilMs: number }
  | { readonly type: 'forget' }
