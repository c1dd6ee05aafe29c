import type { Method, PhoneDetails } from '@kakao-cert/protocol'
import type { WindowState } from './WindowState.ts'

/** A window without a face: where the attempt stands, and what can be done. A command that means nothing is ignored. */
export interface WindowFlow {
  readonly getState: () => WindowState
  /** Calls back after each change; answers with a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Listens to the server and the page until the returned function is called; may be called again then. */
  readonly activate: () => () => void
  /** Opens the window, on a gesture of the person. Goes on with a session that this browser has open already. */
  readonly start: (options?: { readonly preferred?: Method }) => void
  /** Goes on with a session that a reload interrupted; answers whether there was one. */
  readonly resume: () => boolean
  readonly choosePhone: () => void
  readonly chooseQr: () => void
  readonly goBack: () => void
  readonly submitPhone: (details: PhoneDetails) => void
  readonly refreshQr: () => void
  readonly answer: (answer: string) => void
  readonly resend: () => void
  readonly retry: () => void
  readonly cancel: () => void
}
