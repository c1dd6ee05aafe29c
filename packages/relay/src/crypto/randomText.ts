import { toBase64Url } from './toBase64Url.ts'

/** An unguessable text: 256 bits in 43 characters. */
export const randomText = (): string => toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
