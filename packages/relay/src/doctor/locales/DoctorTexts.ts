import type { Check, Note } from '../Finding.ts'

/** Texts of the doctor in one language. */
export interface DoctorTexts {
  readonly checks: Readonly<Record<Check, string>>
  readonly notes: { readonly [N in Note['name']]: (note: Extract<Note, { readonly name: N }>) => string }
  readonly remedies: { readonly [N in Note['name']]?: string }
  readonly summary: (counts: Readonly<Record<'good' | 'bad' | 'unknown', number>>) => string
}
