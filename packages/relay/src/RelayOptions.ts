import type { SignRequest } from '@kakao-cert/protocol'
import type { identifyItems, RestWireOverrides } from '@kakao-cert/protocol/rest'
import type { RelayClock } from './RelayClock.ts'
import type { ReadSigned } from './ledger/ReadSigned.ts'
import type { LoginOptions } from './login/LoginOptions.ts'
import type { RateLimits } from './limits/RateLimits.ts'
import type { RelayHost } from './RelayHost.ts'
import type { RelayLog } from './RelayLog.ts'
import type { Http } from './rest/Http.ts'
import type { SealKey } from './seal/findKeyProblems.ts'
import type { SessionLimits } from './session/SessionLimits.ts'
import type { ShortSignSettings } from './short-sign/ShortSignSettings.ts'
import type { SignedRequest } from './SignedRequest.ts'
import type { Store } from './store/Store.ts'

/** Item of the signer that can be asked for, by its row in `identifyItems`. */
export type IdentifyItem = keyof typeof identifyItems

/** Options of a relay. Everything that is wrong with them is told in one error when the relay is created. */
export interface RelayOptions<Result = unknown> {
  /** Where the service is: `https://cert-sign.kakao.com`, its test host, or a sandbox. */
  readonly upstream: string
  /** @default what the host says: `production` for cert-sign.kakao.com, `test` for all others */
  readonly phase?: 'test' | 'production'
  /** Both REST API keys. */
  readonly keys: { readonly dealer: string; readonly institution: string }
  /** The contract's settlement ID (정산 ID). */
  readonly settleId: string
  /** Who asks for signatures, as the person reads it: one name, or one for each language. */
  readonly institution: string | Readonly<Record<string, string>>
  /** The contract's product codes: of the phone method (K1100), and of the window and its QR codes (K1400). */
  readonly products: { readonly phone: string; readonly window?: string }
  /** What is asked for of the signer. @default name, birthday and phone number */
  readonly identifyItems?: readonly IdentifyItem[]
  /** At least 32 characters that nobody can guess; binds sessions to browsers. */
  readonly secret: string
  /** Seal what is stored: the first is used, all of them open. */
  readonly sealKeys: readonly SealKey[]
  /** Where sessions, transactions and their outcomes are. */
  readonly store: Store
  /** Where the relay is mounted, such as `/cert`. @default '/' */
  readonly basePath?: string

  /** Judges and may change what a page asks to have signed. `undefined` refuses. @default takes what the page says */
  readonly onOpen?: (
    asked: SignRequest,
    request: Request,
  ) => SignRequest | undefined | Promise<SignRequest | undefined>
  /** Whether the signer is whom the site expected; where not, the signature is refused and `onVerified` is not called. */
  readonly expectSigner?: (signed: SignedRequest) => boolean | Promise<boolean>
  /**
   * Called with each verified signature, once; once more only where the relay died meanwhile. What it answers with goes to the
   * page as `completion.result`, so that nothing personal may be in it.
   */
  readonly onVerified?: (signed: SignedRequest) => Result | Promise<Result>

  /**
   * Checks a signature value and tells what it is over. How Kakao makes it is not public: the contract says. @default reads the
   * signatures of a sandbox; at Kakao's hosts there is none
   */
  readonly readSigned?: ReadSigned

  /** Deadlines and counts of sessions. */
  readonly sessions?: Partial<SessionLimits>
  /** How often things may happen. */
  readonly limits?: Partial<RateLimits>
  /** By when half of the people have signed, in milliseconds: how often the service is asked follows from it. @default 20_000 */
  readonly medianMs?: number
  /** A window API upstream that has QR codes: a sandbox's. Not in production, where Kakao has none that a server may call. */
  readonly qr?: { readonly endpoint: string; readonly javascriptKey: string }
  /** The hosted window (K1400): where it may lead back to. */
  readonly hosted?: { readonly redirectUris: readonly string[] }
  /** Short signatures (축약서명; K3220, K2220) of pages of the site. */
  readonly shortSign?: ShortSignSettings
  /** `secure: false` lets the cookie go over plain HTTP, for development. @default secure */
  readonly cookie?: { readonly secure: boolean }
  /** Certification login (인증 로그인, K2100). */
  readonly login?: LoginOptions
  /** Origins whose pages may send, beside that of the relay itself, such as `https://www.bank.example`. */
  readonly origins?: readonly string[]
  /** The address of who sends, for limits. Headers are believed by nobody else: read them only where your proxy writes them. */
  readonly clientAddress?: (request: Request, host: RelayHost) => string | undefined
  /** Names on the REST wire that differ. */
  readonly wire?: RestWireOverrides
  /** How calls get to the service. @default the global `fetch`; in Node `createUndiciHttp()` costs less */
  readonly http?: Http
  /** @default the machine's time */
  readonly clock?: RelayClock
  /** @default the console, errors only */
  readonly log?: RelayLog
}
