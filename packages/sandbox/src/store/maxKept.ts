/**
 * How many rows of a kind a store keeps: beyond it the oldest go. Open ones go only where nobody finishes anything, such
 * as under a flood of prepares.
 */
export const maxKept = { finished: 10_000, open: 100_000 } as const
