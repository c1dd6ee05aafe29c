// No connection was made with any of these, so that nothing can have been sent. What is not here may have been.
const codes: readonly unknown[] = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]

/** Whether what `fetch` or undici rejected with says for certain that the request never left. */
export const isNeverSent = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  return ('code' in error && codes.includes(error.code)) || isNeverSent(error.cause)
}
