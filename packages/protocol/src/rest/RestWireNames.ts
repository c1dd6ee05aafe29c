import type { restFields } from './restFields.ts'
import type { restHeaders } from './restHeaders.ts'
import type { restWire } from './restWire.ts'
import type { WireRow } from './WireRow.ts'

/** A call on a REST wire: `restWire`, perhaps with names of one's own. */
export type WireCall = Pick<WireRow, 'method' | 'path'>

/** The names on a REST wire, and what brings bodies from them to the names that the schemas have, and back. */
export interface RestWireNames {
  readonly calls: Readonly<Record<keyof typeof restWire, WireCall>>
  readonly headers: Readonly<Record<keyof typeof restHeaders, string>>
  readonly fields: Readonly<Record<keyof typeof restFields, string>>
  /** A body or query of this wire as the schemas read it. Names and values that this wire has not are left out. */
  readonly read: (body: unknown) => unknown
  /** What the schemas describe, as this wire has it. */
  readonly write: (body: unknown) => unknown
}
