/** A call to the service. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  /** The longest answer that is read, in bytes; a longer one is a failure. */
  readonly maxBytes: number
  /** Ends the call, also in the middle of the answer. */
  readonly signal: AbortSignal
}

/** What came of a call. */
export type HttpResult =
  /** A whole answer. */
  | { readonly ok: true; readonly status: number; readonly body: string }
  /** None, or a part of one. `wasSent` is `false` only where it is certain that the service never saw the call. */
  | { readonly ok: false; readonly wasSent: boolean }

/**
 * How calls get to the service: one call, one request on the wire. An implementation follows no redirect (the keys would
 * go along), repeats nothing by itself, and never rejects.
 */
export type Http = (request: HttpRequest) => Promise<HttpResult>
