/** The JavaScript SDK of the service, as the site wants it loaded. */
export interface KakaoSdk {
  /** Address of the script, with `:version` where its version stands. */
  readonly url: string
  /** Version of the script; the hosted window (K1400) needs 2.7.5 or newer, certification login 2.4.0 or newer. */
  readonly version: string
  /** Subresource Integrity of just this version, such as `sha384-…`. Leave it out only with a sandbox. */
  readonly integrity?: string
  /** The JavaScript key, which is public. */
  readonly javascriptKey: string
}
