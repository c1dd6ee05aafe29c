import type { CertError, FieldProblems, Reason } from '@kakao-cert/protocol'
import type { RelaySession } from './RelaySession.ts'

/** Why a request is refused. */
export type Refusal =
  | {
      readonly ok: false
      readonly reason: Reason
      readonly fields?: FieldProblems
      /** After how long asking again can help, in milliseconds. */
      readonly retryAfterMs?: number
    }
  /** By the service, or by the window of the upstream. */
  | { readonly ok: false; readonly error: CertError }

/** What came of a command to a session. */
export type CommandResult = { readonly ok: true; readonly session: RelaySession } | Refusal
