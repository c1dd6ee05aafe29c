import type { ProductFamily } from '@kakao-cert/codes'

/** A signature over one text. */
export interface TextSignature {
  /** As the service gave it: its container is not public. */
  readonly signedData: string
}

/** Signatures over documents, in the order of prepare. */
export interface DocumentSignatures {
  readonly documents: readonly { readonly documentTxId: string; readonly signedData: string }[]
}

/** What verify hands over, by product family. The service deletes it when it was handed over. */
export type Signature<F extends ProductFamily = ProductFamily> = F extends 'K3500'
  ? DocumentSignatures
  : TextSignature
