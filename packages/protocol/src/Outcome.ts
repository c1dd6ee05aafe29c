import type { CertError } from './CertError.ts'

/** What an operation that can fail as expected answers with. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CertError }
