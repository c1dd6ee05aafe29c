import { toBase64Url } from './toBase64Url.ts'

/** Stands for a text without telling it: whoever lacks the secret can neither make nor check one. */
export type Hash = (purpose: string, text: string) => Promise<string>

const importKey = (bytes: Uint8Array<ArrayBuffer>) =>
  crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])

/**
 * Creates what makes HMAC-SHA-256 values. The purpose keeps those of one text apart, so that none can be used for another.
 *
 * @param secret of the relay
 */
export const createHash = (secret: string): Hash => {
  const encoder = new TextEncoder()
  let key: ReturnType<typeof importKey> | undefined
  return async (purpose, text) => {
    key ??= importKey(encoder.encode(secret))
    const mac = await crypto.subtle.sign('HMAC', await key, encoder.encode(`${purpose}\n${text}`))
    return toBase64Url(new Uint8Array(mac))
  }
}
