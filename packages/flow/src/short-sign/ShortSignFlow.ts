import type { ShortSignState } from './ShortSignState.ts'

/** A key pair for short signatures: where it stands, and what can be done. A command that means nothing is ignored. */
export interface ShortSignFlow {
  readonly getState: () => ShortSignState
  /** Calls back after each change; answers with a function that stops it. */
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Finds a key pair from before, and asks for session info while one waits for its signature, until the returned function is
   * called; may be called again then.
   */
  readonly activate: () => () => void
  /** Makes a key pair and asks the person to sign for it. One from before is gone then. */
  readonly start: () => void
  /** Asks for session info (세션 정보) now. */
  readonly check: () => void
  /** Makes a short signature (축약서명) over data, and hands it to the site's server. */
  readonly sign: (data: string) => void
  /** Deletes the temporary key pair (임시 키 쌍) and its session. */
  readonly deleteKeyPair: () => void
}
