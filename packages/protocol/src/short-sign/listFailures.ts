import { shortSignFailures, type ShortSignFailure } from './shortSignFailures.ts'

/** Every row of `shortSignFailures`, with its name. */
export const listFailures = () =>
  (Object.keys(shortSignFailures) as ShortSignFailure[]).map((failure) => ({
    failure,
    names: shortSignFailures[failure],
  }))
