/** The bytes of a text in base64 or base64url, or nothing where it is neither. */
export const decodeBase64 = (text: string): Buffer | undefined =>
  /^[\w+/-]*={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined
