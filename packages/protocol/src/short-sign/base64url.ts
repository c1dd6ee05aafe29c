const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes in the base64 of JOSE (RFC 7515, section 2). */
export const toBase64url = (bytes: ArrayLike<number>): string => {
  let text = ''
  for (let index = 0; index < bytes.length; index += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[index], bytes[index + 1], bytes[index + 2]]
    const digits = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
    for (const digit of digits.slice(0, Math.min(bytes.length - index, 3) + 1)) text += alphabet[digit]
  }
  return text
}

/** The bytes again; `undefined` for a text that `toBase64url` does not make. */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let bits = 0
  let at = 0
  for (const [index, letter] of [...text].entries()) {
    const digit = alphabet.indexOf(letter)
    if (digit < 0) return undefined
    bits = (bits << 6) | digit
    if (index % 4 > 0) bytes[at++] = (bits >> (6 - 2 * (index % 4))) & 255
  }
  return toBase64url(bytes) === text ? bytes : undefined
}
