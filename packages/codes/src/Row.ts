import type { RowSpec } from './RowSpec.ts'
import type { rows } from './rows/rows.ts'

/** Where a code comes from. Nine codes stand on both `rest` and `window`, some with other remedies, so look up by both. */
export type Surface = keyof typeof rows

/** The codes of one surface, or of all: `Code<'window'>` is `'E0001' | 'E1001' | …`. */
export type Code<S extends Surface = Surface> = S extends Surface ? keyof (typeof rows)[S] & string : never

/** Names of the separate causes of a code; `never` where it has only one. */
export type Cause<S extends Surface, C extends Code<S>> = (typeof rows)[S][C] extends { causes: infer Causes }
  ? keyof Causes & string
  : never

/** A row of the catalogue. */
export interface Row<S extends Surface = Surface> extends RowSpec {
  readonly known: true
  readonly surface: S
  readonly code: Code<S>
}

/** What a code that no row has is answered with: the columns of `UNKNOWN_CODE`, and the text as it came. */
export interface UnknownRow<S extends Surface = Surface> extends RowSpec {
  readonly known: false
  readonly surface: S
  readonly code: string
}
