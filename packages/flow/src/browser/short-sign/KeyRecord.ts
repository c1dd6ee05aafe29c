import type { PublicKey, ShortSession } from '@kakao-cert/protocol/short-sign'

/** A key pair as a browser keeps it. The private key is an object of Web Crypto that nobody can take out. */
export interface KeyRecord {
  readonly privateKey: CryptoKey
  readonly publicKey: PublicKey
  /** Thumbprint of the public key. */
  readonly kid: string
  /** Of the last short signature; 0 before the first. */
  readonly counter: number
  readonly txId?: string
  readonly session?: ShortSession
}
