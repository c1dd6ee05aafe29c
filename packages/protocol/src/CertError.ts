import type { Surface } from '@kakao-cert/codes'
import type { FieldProblems } from './window/FieldProblems.ts'

/** An expected failure, as a value: a row of the catalogue, and what is known beyond it. */
export interface CertError {
  readonly surface: Surface
  /** The code as it came; look it up with `findCode`, which also answers for codes that no row has. */
  readonly code: string
  /** Which of the row's separate causes it was, when that is known. */
  readonly cause?: string
  /** The code inside, where the code only says that there is one: of REST for the login's KOE217. */
  readonly inner?: { readonly surface: Surface; readonly code: string }
  /** Why the window API refused, when it did: a `Reason`, or one that a later version knows. Or why a return is not believed. */
  readonly reason?: string
  /** What is wrong in which field of the phone form. */
  readonly fields?: FieldProblems
  /** Whether the session goes on; as good as `false` where it is missing. */
  readonly canGoOn?: boolean
}
