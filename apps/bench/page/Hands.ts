/** What the benchmark does for the page, as the person with the phone. */
export interface Hands {
  readonly scan: (personId: string, qrText: string) => Promise<void>
  readonly smsCode: (personId: string) => Promise<string>
  /** Signs, after a while. */
  readonly sign: (personId: string) => Promise<void>
}

declare global {
  /** Given by the benchmark. */
  var hands: Hands
  /** Lets a person sign in the window; answers with the milliseconds from the signature to `onComplete`. */
  var signInWindow: (personId: string) => Promise<number>
  /** Likewise in a page that asks its server each second. */
  var signByPolling: (personId: string) => Promise<number>
}
