import type { CertError } from '@kakao-cert/protocol'

/** What a code was exchanged for. Personal: it says who logged in, and lets others act as that person. */
export interface LoginTokens {
  readonly txId: string
  readonly idToken: string
  readonly accessToken: string
  readonly refreshToken?: string
}

/** What is known of the exchange of a code: it is made once, and once more only where nobody has its answer. */
export type Exchange =
  | { readonly status: 'open' }
  | { readonly status: 'claimed'; readonly code: string; readonly attempt: 1 | 2; readonly untilMs: number }
  | {
      readonly status: 'exchanged'
      readonly code: string
      readonly tokens: LoginTokens
      readonly atMs: number
    }
  | { readonly status: 'failed'; readonly code: string; readonly error: CertError }

/** A login that a page of ours opened, as a relay keeps it. */
export interface OpenLogin {
  /** Of the browser that asked for it. */
  readonly binding: string
  /** Comes back in the ID token of this login, and of no other. */
  readonly nonce: string
  readonly signData: string
  readonly redirectUri: string
  /** From here on no code is taken any more. */
  readonly expiresAtMs: number
  readonly exchange: Exchange
}
