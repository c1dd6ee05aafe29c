/** A hosted window that a page of ours opens, as a relay keeps it. */
export interface HostedWindow {
  /** Of the browser that asked for it. */
  readonly binding: string
  readonly signData: string
  /** From here on what comes back is not taken any more. */
  readonly expiresAtMs: number
  /** What came back, and when: from then on nothing else does. */
  readonly returned?: { readonly txId: string; readonly atMs: number }
}
