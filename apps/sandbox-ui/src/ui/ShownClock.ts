/** A clock as a page shows it: what to add to the browser's, or the time at which it stands. */
export type ShownClock =
  { readonly kind: 'running'; readonly offsetMs: number } | { readonly kind: 'frozen'; readonly atMs: number }

/** The browser's own clock. */
export const browserClock: ShownClock = { kind: 'running', offsetMs: 0 }
