import type { PublicKey } from './PublicKey.ts'

/**
 * What the person signs (`sign_data`): the text that is agreed to, and the public key whose short signatures count from
 * then on. That the key is in there is published; how it is written is ours.
 */
export const shortSignData = (text: string, { kty, crv, x, y }: PublicKey): string =>
  JSON.stringify({ text, public_key: { kty, crv, x, y } })
