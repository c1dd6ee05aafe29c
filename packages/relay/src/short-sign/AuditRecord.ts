/** What a relay keeps of a short signature that it accepted: who can show it can show that it was made. */
export interface AuditRecord {
  readonly txId: string
  readonly kid: string
  readonly counter: number
  /** SHA-256 of the data, which itself is the site's to keep. */
  readonly digest: string
  /** As it was handed in. */
  readonly signature: string
  readonly acceptedAtMs: number
  /** The site is told until then by who has begun to; over at once where that failed, and gone once it was told. */
  readonly tellingUntilMs?: number
}
