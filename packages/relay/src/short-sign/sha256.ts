import { toBase64url } from '@kakao-cert/protocol/short-sign'

/** SHA-256 of a text, in base64url. */
export const sha256 = async (text: string): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
