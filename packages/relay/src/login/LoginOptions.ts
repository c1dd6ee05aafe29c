/** What certification login (인증 로그인, K2100) needs. */
export interface LoginOptions {
  /** The contract's product code of K2100. */
  readonly product: string
  /** The app's JavaScript key, which pages begin logins with; ID tokens are made for it. */
  readonly javascriptKey: string
  /** The app's REST API key, which exchanges codes. @default `keys.institution` */
  readonly clientId?: string
  /** Where the app has one. */
  readonly clientSecret?: string
  /** Where logins may lead back to: pages of the site, registered with the service. */
  readonly redirectUris: readonly string[]
  /** Where Kakao Login is. @default `https://kauth.kakao.com`; before a sandbox its own address */
  readonly kauth?: string
}
