import type { CertError, Method } from '@kakao-cert/protocol'
import type { HostedOrder } from '../hosted/HostedOrder.ts'

/** A second-factor challenge, with its solution. */
export type OpenChallenge =
  | { readonly kind: 'sms'; readonly id: string; readonly solution: string }
  | {
      readonly kind: 'characters'
      readonly id: string
      readonly solution: string
      readonly options: readonly string[]
    }

/** Where a session stands. */
export type SessionPhase =
  | { readonly status: 'choosing' }
  | { readonly status: 'showingQr'; readonly token: string; readonly qrExpiresAtMs: number }
  | { readonly status: 'confirming'; readonly challenge: OpenChallenge; readonly misses: number }
  | { readonly status: 'waiting'; readonly method: Method; readonly requestedAtMs: number }
  | {
      readonly status: 'signed'
      readonly signedAtMs: number
      /** When REST verified it, and told who signed. */
      readonly verifiedAtMs?: number
      readonly readAtMs?: number
    }
  | { readonly status: 'failed'; readonly error: CertError }
  | { readonly status: 'cancelled' }

/** A second-factor message that went to the phone. */
export interface SentMessage {
  readonly id: string
  readonly sentAtMs: number
  readonly kind: OpenChallenge['kind']
  readonly solution: string
}

/** A session of the window as the sandbox keeps it. The person is kept by fixture id, never by personal data. */
export interface WindowSession {
  readonly id: string
  readonly txId: string
  readonly idempotencyKey?: string
  readonly settleId: string
  readonly product: string
  /** Only where the session belongs to the hosted window. */
  readonly hosted?: HostedOrder
  readonly institution: string
  readonly title: string
  readonly signData: string
  readonly revision: number
  readonly openedAtMs: number
  readonly changedAtMs: number
  /** From here on the request answers E8004. */
  readonly validUntilMs: number
  /** From here on the transaction answers E2020. */
  readonly expiresAtMs: number
  readonly remaining: { readonly refreshes: number; readonly requests: number; readonly answers: number }
  readonly personId?: string
  /** When the sign request last went to the phone. */
  readonly requestedAtMs?: number
  readonly messages: readonly SentMessage[]
  readonly phase: SessionPhase
}
