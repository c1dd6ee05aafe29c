import { createHmac } from 'node:crypto'

/** Stands for a text without telling it: whoever lacks the secret can neither make nor check one. */
export type Hash = (purpose: string, text: string) => string

/**
 * Creates what makes HMAC-SHA-256 values. The purpose keeps those of one text apart, so that none can be used for another.
 *
 * @param secret of the relay
 */
export const createHash =
  (secret: string): Hash =>
  (purpose, text) =>
    createHmac('sha256', secret).update(`${purpose}\n${text}`).digest('base64url')
