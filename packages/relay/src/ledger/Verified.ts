import type { Personal } from '../personal/Personal.ts'
import type { Product } from '../rest/Product.ts'
import type { Signature } from '../rest/Signature.ts'
import type { SignerInfo } from '../rest/SignerInfo.ts'
import type { IssuedTransaction } from './IssuedTransaction.ts'

/** A signature that was verified, and who made it. */
export interface Verified {
  readonly txId: string
  readonly product: Product
  readonly settleId: string
  /** What the person signed. */
  readonly signData: IssuedTransaction['signData']
  /** The signature value: keep it, as the service has deleted it. */
  readonly signature: Signature
  readonly signer: Personal<SignerInfo>
  /** When it was known that the person has signed, in milliseconds since 1970. */
  readonly signedAtMs: number
}
