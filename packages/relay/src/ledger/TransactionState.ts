import type { CertError } from '@kakao-cert/protocol'
import type { Signature } from '../rest/Signature.ts'
import type { SignerInfo } from '../rest/SignerInfo.ts'

/** The right to make one call: of one caller in one process, for a time. */
export interface Claim {
  readonly id: string
  /** From then on whoever holds it is taken for dead. */
  readonly leaseUntilMs: number
}

/** What has come of earlier tries of the step that is next. */
export interface Tries {
  /** Calls whose answer nobody has. */
  readonly lost: number
  /** Calls that were refused, with nothing spent. */
  readonly refused: number
  readonly notBeforeMs: number
  /** The last refusal. */
  readonly error?: CertError
}

interface Signed {
  /** When it was known that the person has signed. */
  readonly signedAtMs: number
}

interface Verified extends Signed {
  readonly signature: Signature
}

interface Completed extends Verified {
  readonly signer: SignerInfo
}

/** Where a transaction stands in the ledger. */
export type TransactionState =
  | { readonly status: 'issued' }
  | (Signed & { readonly status: 'signed'; readonly tries: Tries })
  | (Signed & { readonly status: 'verifying'; readonly tries: Tries; readonly claim: Claim })
  | (Verified & { readonly status: 'verified'; readonly tries: Tries })
  | (Verified & { readonly status: 'reading'; readonly tries: Tries; readonly claim: Claim })
  | (Completed & { readonly status: 'completed' })
  | (Completed & { readonly status: 'delivering'; readonly claim: Claim })
  | (Completed & { readonly status: 'delivered'; readonly result: unknown })
  /** For good. The signature is kept where there is one, though the outcome is a failure. */
  | {
      readonly status: 'failed'
      readonly error: CertError
      readonly signedAtMs: number
      readonly signature?: Signature
    }
