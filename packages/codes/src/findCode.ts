import type { Code, Row, Surface, UnknownRow } from './Row.ts'
import type { RowSpec } from './RowSpec.ts'
import { rows } from './rows/rows.ts'

/**
 * Looks up a code on its surface. Never throws: a code that no row has is answered with `known: false`, the columns of
 * the client row `UNKNOWN_CODE`, and the text as it came.
 *
 * @param surface where the code came from
 * @param code the code as received; it may be anything
 *
 * @example
 * findCode('window', 'E8005').action // 'usePhone'
 * findCode('window', 'E7777').known // false
 */
export const findCode = <S extends Surface>(surface: S, code: string): Row<S> | UnknownRow<S> =>
  Object.hasOwn(rows[surface], code)
    ? {
        known: true,
        surface,
        code: code as Code<S>,
        ...(rows[surface] as Record<string, RowSpec>)[code]!,
      }
    : { known: false, surface, code, ...rows.client.UNKNOWN_CODE }
