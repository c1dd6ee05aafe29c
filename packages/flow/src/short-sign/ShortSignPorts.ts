import type { Outcome } from '@kakao-cert/protocol'
import type {
  Platform,
  PublicKey,
  ReducedSignAccepted,
  ReducedSignOrder,
  ShortSession,
  ShortSignOrder,
  ShortSignPrepared,
} from '@kakao-cert/protocol/short-sign'
import type { Ports } from '../ports/Ports.ts'
import type { Timer } from '../ports/Timer.ts'

/** What there is of an earlier visit. */
export interface KeptKeyPair {
  /** Not there without a key pair that was signed for. */
  readonly txId?: string
  /** Not there before session info was told. */
  readonly session?: ShortSession
}

/** Hands a short signature in. */
export type Submit = (order: ReducedSignOrder) => Promise<Outcome<ReducedSignAccepted>>

/** What has the key pair: this browser, or the app around the page. */
export interface ShortSigner {
  readonly find: () => Promise<Outcome<KeptKeyPair>>
  /** Makes a key pair; one from before is gone. */
  readonly createKeyPair: () => Promise<Outcome<PublicKey>>
  /** Remembers in which transaction the pair is signed for. */
  readonly keep: (txId: string) => Promise<Outcome<undefined>>
  /** Leads the person to KakaoTalk, and answers when they are back; an app can do that. */
  readonly lead?: (txId: string) => Promise<Outcome<undefined>>
  /** Asks for session info, and remembers it. */
  readonly fetchSession: (txId: string) => Promise<Outcome<ShortSession>>
  /** Makes a short signature, or says why not, and hands it in before the next one is made. */
  readonly sign: (data: string, submit: Submit) => Promise<Outcome<ReducedSignAccepted>>
  readonly deleteKeyPair: () => Promise<Outcome<undefined>>
}

/** The site's server, as far as short signatures have to do with it. */
export interface ShortSignServer {
  readonly prepare: (order: ShortSignOrder, idempotencyKey: string) => Promise<Outcome<ShortSignPrepared>>
  /** Session info, in times of the device's clock. */
  readonly session: (txId: string) => Promise<Outcome<ShortSession>>
  /** The same key gets the same answer, so that a call whose answer was lost can be made again. */
  readonly sign: (
    txId: string,
    order: ReducedSignOrder,
    idempotencyKey: string,
  ) => Promise<Outcome<ReducedSignAccepted>>
}

/** The world, as far as short signatures have to do with it. */
export interface ShortSignPorts extends Pick<Ports, 'clock' | 'random'> {
  /** Whose names failures have. */
  readonly platform: Platform
  readonly signer: ShortSigner
  readonly server: ShortSignServer
  readonly timer: Timer
}
