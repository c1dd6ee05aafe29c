import { toBase64Url } from '../crypto/toBase64Url.ts'

/** The longest token, as a dealer of the service documents it. */
const maxLength = 40

/**
 * The token that a person is asked to sign with K1100, which has no room for the text itself: it stands for the text, and
 * the nonce keeps two signatures over one text apart. Whoever has both can make it again.
 *
 * @param nonce of the session
 * @param signData the text to sign
 */
export const createToken = async (nonce: string, signData: string): Promise<string> => {
  const bytes = new TextEncoder().encode(`${nonce}\n${signData}`)
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))).slice(0, maxLength)
}
