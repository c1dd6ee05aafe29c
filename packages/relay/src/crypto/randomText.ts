import { randomBytes } from 'node:crypto'

/** An unguessable text: 256 bits in 43 characters. */
export const randomText = (): string => randomBytes(32).toString('base64url')
