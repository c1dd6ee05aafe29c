import type { HostedState } from './HostedState.ts'

/** The way to the hosted window and back: where it stands, and what can be done. A command that means nothing is ignored. */
export interface HostedFlow {
  readonly getState: () => HostedState
  /** Calls back after each change; answers with a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Takes the return that the page was loaded with, once, and listens to a popup until the returned function is called; may
   * be called again then.
   */
  readonly activate: () => () => void
  /** Opens the window. Call it while a click is handled, or a popup is blocked. */
  readonly start: () => void
  /** Asks the site's server again what came of the signature, after a lost network. */
  readonly retry: () => void
  readonly cancel: () => void
}
