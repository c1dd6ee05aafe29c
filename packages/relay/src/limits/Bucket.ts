/** So many times in so long. */
export interface RateLimit {
  readonly times: number
  readonly perMs: number
}

/** What is left of a limit: it fills up again as time goes by. */
export interface Bucket {
  readonly left: number
  readonly atMs: number
}

/** Whether one more is within a limit. */
export type Taken =
  { readonly ok: true; readonly bucket: Bucket } | { readonly ok: false; readonly retryAfterMs: number }
