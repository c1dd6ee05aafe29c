import type { CertError } from '@kakao-cert/protocol'
import type { RestOutcome } from '../rest/RestOutcome.ts'

/** What the ping was answered with. */
export type PingFact =
  | {
      readonly type: 'pong'
      readonly ms: number
      /** By how much the service's clock is ahead of this machine's; absent where the answer has no date. */
      readonly aheadMs?: number
    }
  | { readonly type: 'refused'; readonly error: CertError }
  | { readonly type: 'other'; readonly status: number }
  | { readonly type: 'unreachable' }

/** What a page that the window leads back to was answered with. */
export interface RedirectFact {
  readonly uri: string
  /** Absent where it cannot be reached, or where its form is wrong. */
  readonly status?: number
  readonly isFormGood: boolean
}

/** What the doctor has seen. */
export interface Facts {
  readonly ping: PingFact
  /** What preparing a transaction for a person who does not exist was answered with; absent where nobody answers a ping. */
  readonly prepared?: RestOutcome<unknown>
  readonly redirects: readonly RedirectFact[]
}
