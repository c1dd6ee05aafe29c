import type { ProductFamily } from '@kakao-cert/codes'
import type { Login } from '../login/Login.ts'
import type { RestReason } from './restReasons.ts'

/** Where a transaction stands. */
export type TransactionPhase =
  | { readonly status: 'prepared' }
  | { readonly status: 'requested'; readonly requestedAtMs: number; readonly validUntilMs: number }
  | { readonly status: 'declined'; readonly requestedAtMs: number; readonly validUntilMs: number }
  | { readonly status: 'expired'; readonly requestedAtMs: number; readonly validUntilMs: number }
  | {
      readonly status: 'signed'
      readonly requestedAtMs: number
      readonly validUntilMs: number
      readonly signedAtMs: number
      readonly verifiedAtMs?: number
      readonly readAtMs?: number
    }
  /** The request was spent, but nothing can come of it. */
  | { readonly status: 'failed'; readonly reason: RestReason | 'window' }

/** A document of K3500. */
export interface SignDocument {
  readonly id: string
  readonly type: 'TEXT' | 'HASH' | 'PDF'
  readonly title: string
  readonly signData: string
}

/** A transaction as the sandbox keeps it. The person is kept by fixture id, never by personal data. */
export interface RestTransaction {
  readonly txId: string
  /** What began it, and so what shows it on the phone. */
  readonly origin: 'rest' | 'window' | 'login'
  readonly settleId: string
  readonly product: string
  readonly family: ProductFamily
  readonly personId?: string
  readonly institution: string
  readonly title: string
  /** The token, the text to sign, or the extra message of K3500. */
  readonly signData: string
  readonly documents: readonly SignDocument[]
  /** Left out where nobody said what is wanted. */
  readonly identifyItems?: readonly string[]
  readonly expireInMs: number
  /** How long the session of a short signature is to be, for K2220 and K3220. */
  readonly sessionHours?: number
  /** The login that it is signed in, for K2100 and K2220. */
  readonly login?: Login
  readonly revision: number
  readonly preparedAtMs: number
  readonly changedAtMs: number
  /** From here on it may be forgotten. */
  readonly keptUntilMs: number
  readonly phase: TransactionPhase
}
