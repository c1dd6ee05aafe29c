import type { CertError } from '@kakao-cert/protocol'
import type { ReducedSignAccepted, ShortSession } from '@kakao-cert/protocol/short-sign'

interface Attempt {
  readonly attemptId: string
}

/** An attempt whose key pair the person was asked to sign for. */
interface Begun extends Attempt {
  readonly txId: string
}

/** Where a key pair for short signatures stands. What is signed is never in it. */
export type ShortSignState =
  /** Whether there is a key pair from before is being found out. */
  | { readonly status: 'looking' }
  /** There is none. */
  | { readonly status: 'idle' }
  /** The pair is made, and the transaction in which it is signed for. */
  | ({ readonly status: 'preparing' } & Attempt)
  /** The person has the request in KakaoTalk. `notice` is what was told when the page asked for session info. */
  | ({ readonly status: 'waiting'; readonly notice?: CertError } & Begun)
  /** Short signatures can be made. `accepted` is the last one; `notice` is why the last one was not taken. */
  | ({
      readonly status: 'ready'
      /** By the device's clock. */
      readonly session: ShortSession
      readonly accepted?: ReducedSignAccepted
      readonly notice?: CertError
    } & Begun)
  /** A short signature is made and handed in. */
  | ({ readonly status: 'signing'; readonly session: ShortSession } & Begun)
  | ({ readonly status: 'deleting' } & Attempt)
  | ({ readonly status: 'failed'; readonly error: CertError; readonly txId?: string } & Attempt)
