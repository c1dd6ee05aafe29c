import type { ShortSignOrder } from '@kakao-cert/protocol/short-sign'
import type { AuditRecord } from './AuditRecord.ts'

/** Who is to sign: by name, birthday and phone number, or by CI. */
export type ShortSigner =
  { readonly name: string; readonly birthday: string; readonly phoneNumber: string } | { readonly ci: string }

/** A short signature that was accepted, with the data that it is over. */
export interface AcceptedSignature extends Omit<AuditRecord, 'tellingUntilMs'> {
  readonly data: string
}

/** What a relay needs for short signatures (축약서명). */
export interface ShortSignSettings {
  /** The contract's product codes: of K3220, and of K2220 where people log in for it. */
  readonly products: { readonly K3220?: string; readonly K2220?: string }
  /** Where the API host is that tells of sessions: `https://kapi.kakao.com`. @default the upstream, as a sandbox is both */
  readonly apiHost?: string
  /**
   * The customer whose page asks, as the site knows them by the request; `undefined` refuses. Never what the page says: whoever
   * signs approves in this customer's name.
   */
  readonly findSigner: (request: Request) => ShortSigner | undefined | Promise<ShortSigner | undefined>
  /** Judges and may change what a page asks to be registered. `undefined` refuses. @default takes what the page says */
  readonly onRegister?: (
    asked: ShortSignOrder,
    request: Request,
  ) => ShortSignOrder | undefined | Promise<ShortSignOrder | undefined>
  /** The access token of the login that K2220 was signed in. */
  readonly findAccessToken?: (
    txId: string,
    request: Request,
  ) => string | undefined | Promise<string | undefined>
  /**
   * Called with each short signature that counts, once; once more only where the relay died meanwhile, with the same counter. What
   * it answers with goes to the page as `accepted.result`, so that nothing personal may be in it.
   */
  readonly onAccepted?: (accepted: AcceptedSignature) => unknown
}
