import type { FieldProblems, Reason } from '@kakao-cert/protocol'
import type { WindowSession } from './WindowSession.ts'

/** What a rule answers: the session as it is afterwards, and why it refused, if it did. */
export interface Ruling {
  readonly session: WindowSession
  readonly refused?: Reason
  readonly fields?: FieldProblems
}
