/** The session of a key pair (세션 정보): while it lasts, the pair makes short signatures. */
export interface ShortSession {
  readonly startAtMs: number
  readonly endAtMs: number
}
