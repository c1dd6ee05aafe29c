/**
 * What a short signature (축약서명) of ours says: a compact JWS (RFC 7515) of `ES256` whose header names the key by its
 * thumbprint (RFC 7638). The container is this project's own: how an SDK writes one, and with which algorithm, is not public.
 */
export interface ReducedSignature {
  /** Thumbprint of the public key, by SHA-256. */
  readonly kid: string
  /** The transaction in which the person signed the public key. */
  readonly txId: string
  /** From 1, and higher with each signature of a key pair: what is not is a replay. */
  readonly counter: number
  /** SHA-256 of the data, in base64url. */
  readonly digest: string
}

/** `typ` in the header. */
export const reducedSignatureType = 'kakao-cert-short-sign'
