/** A transaction that was prepared. */
export interface Prepared {
  readonly txId: string
  /** For K3500: the ids of the documents, in the order in which they were sent. */
  readonly documentTxIds: readonly string[]
}
