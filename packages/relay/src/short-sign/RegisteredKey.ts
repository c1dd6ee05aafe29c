import type { PublicKey, ShortSession } from '@kakao-cert/protocol/short-sign'
import type { Product } from '../rest/Product.ts'

/** A public key that a person was asked to sign for, as a relay keeps it. Nothing in it says who the person is. */
export interface RegisteredKey {
  readonly txId: string
  /** Of the browser that asked for it. */
  readonly binding: string
  readonly product: Product<'K2220' | 'K3220'>
  readonly publicKey: PublicKey
  /** Its thumbprint. */
  readonly kid: string
  /** There once the signature for the key was verified. */
  readonly session?: ShortSession
  /** Of the last short signature that was accepted; 0 before the first. */
  readonly counter: number
}
