/** How sure a wire name is: `confirmed` by a public source, `inferred` from one, or `unknown` and only modelled here. */
export type Certainty = 'confirmed' | 'inferred' | 'unknown'

/** What every name on the REST wire says of itself. */
export interface Sourced {
  readonly certainty: Certainty
  /** Where the name stands, or what it was inferred from. */
  readonly source: string
}

/** A call on the REST wire. */
export interface WireRow extends Sourced {
  readonly method: 'GET' | 'POST'
  readonly path: string
}

/** A header, a field or a value on the REST wire. */
export interface NameRow extends Sourced {
  readonly name: string
}
