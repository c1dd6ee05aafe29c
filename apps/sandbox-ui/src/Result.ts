import type { Failure } from './Failure.ts'

/** What a call to the sandbox answers with; a failure is a value, never a throw. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }
