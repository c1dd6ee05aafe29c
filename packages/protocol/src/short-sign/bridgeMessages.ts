import type { CertError } from '../CertError.ts'
import { finite, object, oneOf, text, variant, when, type Reader } from '../read/reader.ts'
import type { BridgeCall } from './bridgeCalls.ts'
import { readPublicKey, type PublicKey } from './PublicKey.ts'
import { maxReducedDataLength } from './shortSignApi.ts'
import type { ShortSession } from './ShortSession.ts'

/** Version of the messages: an app that knows only others answers nothing. */
export const bridgeVersion = 1

/** What marks a message, among all others that a page and its app exchange. */
const mark = {
  kakaoCert: oneOf('short-sign'),
  version: when<1>((input) => input === bridgeVersion),
  id: text(1, 100),
}

/** Wire values of the product at the SDKs. */
export type CertType = 'k2220' | 'k3220'

/** What each call is asked with. */
export interface BridgeParams extends Record<BridgeCall, object> {
  readonly publicKey: { readonly certType: CertType }
  readonly signWithKakaoTalk: { readonly certType: CertType; readonly txId: string }
  readonly sessionInfo: { readonly certType: CertType; readonly txId: string }
  readonly isValidSession: { readonly certType: CertType }
  readonly reducedSign: { readonly certType: CertType; readonly data: string }
  readonly deleteKeyPair: { readonly certType: CertType }
}

/** What each call answers with. */
export interface BridgeValues extends Record<BridgeCall, object> {
  readonly publicKey: { readonly publicKey: PublicKey }
  readonly signWithKakaoTalk: object
  /** Times of the device's clock. */
  readonly sessionInfo: ShortSession
  readonly isValidSession: { readonly isValid: boolean }
  readonly reducedSign: { readonly signature: string }
  readonly deleteKeyPair: object
}

/** A message from the page to the app. The format is ours; the app calls the SDK and answers. */
export type BridgeRequest = {
  readonly [C in BridgeCall]: {
    readonly kakaoCert: 'short-sign'
    readonly version: 1
    /** Of this request, for its answer. */
    readonly id: string
    readonly call: C
    readonly params: BridgeParams[C]
  }
}[BridgeCall]

/** The answer of the app: a value of the call, or the error as the SDK of its platform names it. */
export type BridgeResponse<C extends BridgeCall = BridgeCall> = {
  readonly kakaoCert: 'short-sign'
  readonly version: 1
  readonly id: string
} & (
  | { readonly isOk: true; readonly value: BridgeValues[C] }
  | { readonly isOk: false; readonly error: Pick<CertError, 'surface' | 'code' | 'cause'> }
)

const certType = oneOf('k2220', 'k3220')
const txId = text(1, 200)
const flag = when<boolean>((input) => typeof input === 'boolean')

const params: { readonly [C in BridgeCall]: Reader<BridgeParams[C]> } = {
  publicKey: object({ certType }),
  signWithKakaoTalk: object({ certType, txId }),
  sessionInfo: object({ certType, txId }),
  isValidSession: object({ certType }),
  reducedSign: object({ certType, data: text(1, maxReducedDataLength) }),
  deleteKeyPair: object({ certType }),
}

const values: { readonly [C in BridgeCall]: Reader<BridgeValues[C]> } = {
  publicKey: object({ publicKey: readPublicKey }),
  signWithKakaoTalk: object({}),
  sessionInfo: object({ startAtMs: finite, endAtMs: finite }),
  isValidSession: object({ isValid: flag }),
  // How long a signature of an SDK is, is not public.
  reducedSign: object({ signature: text(1, 10_000) }),
  deleteKeyPair: object({}),
}

const requests = Object.fromEntries(
  Object.entries(params).map(([call, read]) => [call, object({ ...mark, params: read })]),
)

/** Reads a message of a page. For those who stand in for an app; an app itself is written in another language. */
export const readBridgeRequest: Reader<BridgeRequest> = variant('call', requests)

const failed = object({
  ...mark,
  error: object({ surface: oneOf('android', 'ios', 'client'), code: text(1, 100) }, { cause: text(1, 100) }),
})

/**
 * Reads the answer to a call.
 *
 * @returns `undefined` for any other message, and for a value that the call does not have
 */
export const readBridgeResponse = <C extends BridgeCall>(
  call: C,
  input: unknown,
): BridgeResponse<C> | undefined => {
  const isOk = object<{ isOk: boolean }>({ isOk: flag })(input)?.isOk
  if (isOk === undefined) return undefined
  const read = (isOk ? object<object>({ ...mark, value: values[call] }) : failed)(input)
  return read && ({ ...read, isOk } as BridgeResponse<C>)
}

/** The id that a message of an app is about, if it is one. */
export const bridgeIdOf = (input: unknown): string | undefined => object<{ id: string }>(mark)(input)?.id
