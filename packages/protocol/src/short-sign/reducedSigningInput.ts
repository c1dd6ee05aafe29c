import { toBase64url } from './base64url.ts'
import { reducedSignatureType, type ReducedSignature } from './ReducedSignature.ts'

const encode = (part: object) =>
  toBase64url(Array.from(JSON.stringify(part), (letter) => letter.charCodeAt(0)))

/** What is signed: the header and the payload of the JWS. With `.` and the signature behind it, it is whole. */
export const reducedSigningInput = ({ kid, txId, counter, digest }: ReducedSignature): string =>
  [encode({ alg: 'ES256', typ: reducedSignatureType, kid }), encode({ tx_id: txId, counter, digest })].join(
    '.',
  )
