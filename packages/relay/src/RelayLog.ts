/**
 * What a relay writes its log with: pino's logger is one. The facts are `txId`, `sessionId`, `code` and `err`, which is an error
 * without its message: `{ type, code, at, cause }`. Nothing personal and no secret is among them.
 */
export interface RelayLog {
  readonly error: (facts: object, sentence: string) => void
  readonly warn: (facts: object, sentence: string) => void
  readonly info: (facts: object, sentence: string) => void
}
