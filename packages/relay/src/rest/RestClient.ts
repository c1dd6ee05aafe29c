import type { ProductFamily } from '@kakao-cert/codes'
import type { Prepare, PreparedFamily, RestRequest } from '@kakao-cert/protocol/rest'
import type { Personal } from '../personal/Personal.ts'
import type { Prepared } from './Prepared.ts'
import type { Product } from './Product.ts'
import type { RestOutcome } from './RestOutcome.ts'
import type { Signature } from './Signature.ts'
import type { SignerInfo } from './SignerInfo.ts'
import type { Standing } from './Standing.ts'

/** Options of one call. */
export interface CallOptions {
  /** Ends the call early; it answers with NETWORK_LOST then. */
  readonly signal?: AbortSignal
}

/**
 * The REST API of the service, a method for each step. None rejects: a refusal is a value with the code of the service
 * (surface `rest`), and a call without a readable answer is NETWORK_LOST (surface `client`).
 *
 * A call is repeated by itself only where that is safe (`status` and `ping`) and the catalogue says that it helps. What
 * the service does once (`request`, `verify`, `signerInfo`) is sent once: use a `Ledger` for `verify` and `signerInfo`.
 */
export interface RestClient {
  /** How long a call takes at most, in milliseconds. */
  readonly timeoutMs: number
  /** Begins a transaction. What does not fit the product is refused with E1001 and not sent. */
  readonly prepare: <F extends PreparedFamily>(
    product: Product<F>,
    wanted: Prepare<F>,
    options?: CallOptions,
  ) => Promise<RestOutcome<Prepared>>
  /** Sends the sign request to the person. */
  readonly request: (
    product: Product,
    wanted: RestRequest,
    options?: CallOptions,
  ) => Promise<RestOutcome<null>>
  readonly status: (product: Product, txId: string, options?: CallOptions) => Promise<RestOutcome<Standing>>
  /** Takes the signature, which the service deletes with that. */
  readonly verify: <F extends ProductFamily>(
    product: Product<F>,
    txId: string,
    options?: CallOptions,
  ) => Promise<RestOutcome<Signature<F>>>
  /** Reads who signed, after `verify`. */
  readonly signerInfo: (
    product: Product,
    txId: string,
    options?: CallOptions,
  ) => Promise<RestOutcome<Personal<SignerInfo>>>
  /** Whether the service answers at all; needs no key. */
  readonly ping: (options?: CallOptions) => Promise<RestOutcome<null>>
}
