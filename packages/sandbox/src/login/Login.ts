/** Where the person is led back to when the login is done, and what with. */
export interface LoginSite {
  readonly redirectUri: string
  readonly state?: string
  /** Comes back in `id_token`. */
  readonly nonce?: string
  readonly scope?: string
}

/** The code that a login came back with, and what it was exchanged for. */
export interface IssuedCode {
  readonly code: string
  readonly atMs: number
  readonly accessToken?: string
  /** Until when the access token can be used. */
  readonly accessUntilMs?: number
}

/** What a transaction remembers of the login that it is signed in. */
export interface Login {
  /** The app key that began it. */
  readonly clientId: string
  /** Not there before the login page is opened. */
  readonly site?: LoginSite
  /** How the request went to the phone of who logs in; not there before that is chosen. */
  readonly way?: 'app' | 'message'
  /** Why it could not go there, when that was tried last; another account or way can be chosen. */
  readonly refused?: 'TALK_NOT_LINKED' | 'TALK_TOO_OLD' | 'CHANNEL_BLOCKED'
  /** There once the site was told that the person has signed: the login is complete. */
  readonly issued?: IssuedCode
}
