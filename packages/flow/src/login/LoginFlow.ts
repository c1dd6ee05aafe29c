import type { LoginState } from './LoginState.ts'

/** A certification login: where it stands, and what can be done. A command that means nothing is ignored. */
export interface LoginFlow {
  readonly getState: () => LoginState
  /** Calls back after each change; answers with a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Takes the return that the page was loaded with, once, until the returned function is called; may be called again then.
   */
  readonly activate: () => () => void
  /** Opens the login: asks the site's server, loads the SDK, and leaves the page. */
  readonly start: () => void
  /** Asks the site's server again what came of the login, after a lost network. */
  readonly retry: () => void
  readonly cancel: () => void
}
