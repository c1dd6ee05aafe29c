import type { PublicKey } from './PublicKey.ts'

/** What the SHA-256 of is the thumbprint of a key (RFC 7638, section 3). */
export const thumbprintInput = ({ crv, kty, x, y }: PublicKey): string => JSON.stringify({ crv, kty, x, y })
