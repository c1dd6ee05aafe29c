import type { Code, Row, Surface } from './Row.ts'
import type { RowSpec } from './RowSpec.ts'
import { rows } from './rows/rows.ts'

const rowsOf = (surface: Surface): Row[] =>
  Object.entries<RowSpec>(rows[surface]).map(([code, spec]) => ({
    known: true,
    surface,
    code: code as Code,
    ...spec,
  }))

/**
 * All rows of all surfaces, in the order of the published tables.
 *
 * @example
 * catalogue.filter((row) => row.surface === 'window' && row.actor === 'user')
 */
export const catalogue: readonly Row[] = (Object.keys(rows) as Surface[]).flatMap(rowsOf)
