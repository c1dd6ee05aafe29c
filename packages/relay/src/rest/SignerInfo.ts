/** Who signed: the items that were asked for. For comparing on the server only. */
export interface SignerInfo {
  readonly name?: string
  /** `yyyyMMdd` */
  readonly birthday?: string
  /** 11 digits */
  readonly phoneNumber?: string
  readonly ci?: string
}
