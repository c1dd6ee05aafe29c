/** Who logged in, and what the account can be asked with. Keep it on the server. */
export interface SignedLogin {
  /** The account's id in this app: `sub` of the ID token, whose signature, time and nonce were checked. */
  readonly subject: string
  /** For the APIs of Kakao. */
  readonly accessToken: string
  readonly refreshToken?: string
}
