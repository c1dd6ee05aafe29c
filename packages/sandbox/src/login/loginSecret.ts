/** A code or a token of a login: nobody guesses it, and the sandbox finds its transaction by it. */
export const loginSecret = (txId: string): string => `${crypto.randomUUID()}.${txId}`

/** The transaction that a code or a token is of. */
export const txIdOfSecret = (secret: string): string => secret.slice(secret.indexOf('.') + 1)
