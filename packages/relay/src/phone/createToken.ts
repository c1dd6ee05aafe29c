import { createHash } from 'node:crypto'

/** The longest token, as a dealer of the service documents it. */
const maxLength = 40

/**
 * The token that a person is asked to sign with K1100, which has no room for the text itself: it stands for the text, and
 * the nonce keeps two signatures over one text apart. Whoever has both can make it again.
 *
 * @param nonce of the session
 * @param signData the text to sign
 */
export const createToken = (nonce: string, signData: string): string =>
  createHash('sha256').update(`${nonce}\n${signData}`).digest('base64url').slice(0, maxLength)
