/** A line of the table: what is measured of ours, beside a peer in the same run. */
export interface Row {
  readonly what: string
  readonly ours: number
  readonly peer: string
  readonly theirs: number
  readonly unit: string
  /** What we want, such as `≤ 20 kB`. */
  readonly aim?: { readonly text: string; readonly isMet: boolean }
}
