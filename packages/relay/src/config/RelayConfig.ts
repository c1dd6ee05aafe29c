import type { Product } from '../rest/Product.ts'
import type { RestWireNames } from '@kakao-cert/protocol/rest'
import type { RateLimits } from '../limits/RateLimits.ts'
import type { SessionLimits } from '../session/SessionLimits.ts'

/** Options of a relay as they were found good, with defaults. */
export interface RelayConfig {
  readonly upstream: string
  readonly phase: 'test' | 'production'
  readonly settleId: string
  readonly products: { readonly phone: Product<'K1100'>; readonly window?: Product<'K1400'> }
  /** As the wire calls them. */
  readonly identifyItems: readonly ('CI' | 'NAME' | 'BIRTHDAY' | 'PHONE_NUMBER')[]
  readonly sessions: SessionLimits
  readonly limits: RateLimits
  readonly medianMs: number
  readonly isCookieSecure: boolean
  readonly origins: readonly string[]
  /** Where the hosted window may lead back to. */
  readonly redirectUris: readonly string[]
  readonly login?: {
    readonly product: Product<'K2100'>
    readonly javascriptKey: string
    readonly clientId: string
    readonly clientSecret?: string
    readonly redirectUris: readonly string[]
    /** Without a slash at the end. */
    readonly kauth: string
  }
  readonly wire: RestWireNames
}
