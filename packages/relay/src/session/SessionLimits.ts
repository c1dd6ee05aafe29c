/** Deadlines and counts of a session, as far as a relay sets them. Those of Kakao are not public. */
export interface SessionLimits {
  /** From opening until a sign request is no longer valid (E8004), in milliseconds. @default 600_000, ten minutes */
  readonly validityMs: number
  /** From opening until there is nothing to know of it (E2020), in milliseconds. @default 1_800_000, half an hour */
  readonly transactionMs: number
  /** Sign requests of one session, the first included, before E1008. @default 3 */
  readonly requests: number
  /** What the window shows before a QR code is there: the upstream counts. @default 3 */
  readonly refreshes: number
  /** Likewise for answers to the second factor: 2, by the published table. @default 2 */
  readonly answers: number
}

/** The limits of a relay that was told no others: those of a sandbox. */
export const defaultSessionLimits: SessionLimits = {
  validityMs: 10 * 60_000,
  transactionMs: 30 * 60_000,
  requests: 3,
  refreshes: 3,
  answers: 2,
}
