import type { Product } from '../rest/Product.ts'

/** A document that the person was asked to sign. */
export interface IssuedDocument {
  readonly documentTxId: string
  readonly signData: string
}

/** A transaction as it was begun at the service. Nothing in it says who the person is. */
export interface IssuedTransaction {
  readonly txId: string
  readonly product: Product
  readonly settleId: string
  /** What the person was asked to sign, as it was sent: the token, the text, or for K3500 the documents in their order. */
  readonly signData: string | readonly IssuedDocument[]
  /** Until when the person can sign, in milliseconds since 1970, by the clock of this server. */
  readonly validUntilMs: number
}
