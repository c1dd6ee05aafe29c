import * as v from 'valibot'

// What the rows of a run are made of.

/** A time, in milliseconds. */
export const timeMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))
/** A whole number. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Something that a row is found by. */
export const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
