import type { CertError } from '@kakao-cert/protocol'
import type { Signature } from '../rest/Signature.ts'
import type { SignerInfo } from '../rest/SignerInfo.ts'
import type { Claim } from './TransactionState.ts'

/** What happens to a transaction in the ledger. Times are in milliseconds since 1970. */
export type TransactionEvent =
  /** The person has signed. */
  | { readonly type: 'signed'; readonly signedAtMs: number }
  /** Somebody begins what is next: verify, signer info, or handing over. */
  | { readonly type: 'claimed'; readonly claim: Claim; readonly nowMs: number }
  /** The service gave the signature. */
  | { readonly type: 'verified'; readonly signature: Signature }
  /** The service told who signed. */
  | { readonly type: 'read'; readonly signer: SignerInfo }
  /** The service refused a call, or it never got there: nothing was spent by it. */
  | { readonly type: 'refused'; readonly claimId: string; readonly error: CertError; readonly nowMs: number }
  /** Nobody has the answer to a call: it broke off, or whoever made it is gone. */
  | { readonly type: 'lost'; readonly claimId: string; readonly nowMs: number }
  /** What was signed is not what the person was asked to sign. */
  | { readonly type: 'mismatched' }
  /** The time in which the service does the next step is over. */
  | { readonly type: 'overdue'; readonly nowMs: number }
  /** The site has taken what was verified, and answered with this. */
  | { readonly type: 'delivered'; readonly result: unknown }
