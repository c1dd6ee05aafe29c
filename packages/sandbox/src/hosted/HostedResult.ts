/** The hosted window ended with a code. */
export interface HostedFailure {
  readonly errorCode: string
  /** Which of the code's causes it is; shown by the window itself, where no site can be led back to. */
  readonly cause?: string
}

/** What the hosted window leads back with: a transaction, a code, or neither when the person left. */
export type HostedResult = { readonly txId: string } | HostedFailure | 'left'
