import type { Completion, Outcome } from '@kakao-cert/protocol'
import type { LoginExchange, LoginOrder, LoginRequest } from '@kakao-cert/protocol/login'
import type { Address } from '../ports/Address.ts'
import type { KakaoSdk } from '../ports/KakaoSdk.ts'
import type { Page, Ports, Storage } from '../ports/Ports.ts'
import type { Timer } from '../ports/Timer.ts'

/** What the SDK is given for a certification login, by the names of `loginSdk`. */
export interface AuthorizeOptions extends LoginOrder, MoreAuthorizeOptions {
  readonly settleId: string
  /** Where the login leads back to; registered with the service, and a page of the site. */
  readonly redirectUri: string
  readonly signData: string
  /** One text with commas. */
  readonly identifyItems?: string
}

/** What else the SDK takes for a certification login. */
export interface MoreAuthorizeOptions {
  /** Consent items (동의항목), with commas. */
  readonly scope?: string
  /** Tags of terms of service, with commas. */
  readonly serviceTerms?: string
  /** The channel that the request is sent from, where it is not the default one. */
  readonly channelPublicId?: string
  readonly loginHint?: string
  /** Whether KakaoTalk is opened on a phone. */
  readonly throughTalk?: boolean
}

/** What begins a login: the SDK, and what it is given. */
export interface AuthorizeCall {
  readonly sdk: KakaoSdk
  readonly options: AuthorizeOptions
}

/** The site's server, as far as a login is concerned. Failures are outcomes; nothing rejects. */
export interface LoginServer {
  readonly open: (request: LoginRequest) => Promise<Outcome<LoginOrder>>
  /** Asked again, it answers the same. Is heard also when the page is left meanwhile. */
  readonly complete: (exchange: LoginExchange) => Promise<Outcome<Completion>>
}

/** The world, as far as a login has to do with it. */
export interface LoginPorts extends Pick<Ports, 'clock' | 'random' | 'storage'> {
  readonly page: Pick<Page, 'onWake'>
  /** What only this tab remembers, across a reload. */
  readonly tabStorage: Storage
  readonly server: LoginServer
  readonly sdk: {
    /** Loads the SDK and has it lead to the login; the page is left soon after. */
    readonly authorize: (call: AuthorizeCall) => Promise<Outcome<undefined>>
  }
  readonly address: Address
  /** Whether this is the first of all tabs to take the return of a login. */
  readonly claim: (state: string) => Promise<boolean>
  readonly timer: Timer
}
