import type { CertError } from '@kakao-cert/protocol'

/**
 * What a REST call answers with. `sent` says what a failure means to the transaction: `refused` is an answer of the service,
 * `unsent` never got there, and after `unknown` the service may have acted, with nobody having its answer.
 */
export type RestOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: CertError; readonly sent: 'refused' | 'unsent' | 'unknown' }
