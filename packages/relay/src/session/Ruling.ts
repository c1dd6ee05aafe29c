import type { Reason } from '@kakao-cert/protocol'
import type { RelaySession } from './RelaySession.ts'

/** What a rule answers: the session as it is afterwards, and why it refused, if it did. */
export interface Ruling {
  readonly session: RelaySession
  readonly refused?: Reason
}
