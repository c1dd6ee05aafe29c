import type { Product } from '../rest/Product.ts'

/** A signature value that the service gave. */
export interface SignedData {
  readonly txId: string
  readonly product: Product
  /** As it came: how it is made is not public, and is told by the contract. */
  readonly signedData: string
  /** What the person was asked to sign, for containers that hold the signature alone. */
  readonly issued: string
}

/**
 * Checks a signature value, and answers with the text that it is over; `undefined` where it does not hold. It may be
 * asked several times about one value. Where it rejects, the signature stays unjudged and is asked about again.
 */
export type ReadSigned = (signed: SignedData) => Promise<string | undefined>
