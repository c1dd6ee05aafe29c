import { hazardAt, likeliestMs } from './signingModel.ts'

// In milliseconds: a second of delay costs as much as a hundred calls.
const twiceWorthOfCall = 20

const shortestMs = 250
const longestMs = 10_000

/**
 * After how long the service is asked again whether a person has signed, in milliseconds. Asking every τ costs 1/τ calls and
 * makes those who sign, h of those who are left, wait τ/2 each: the sum is least at τ = √(2·worth / h).
 *
 * @param elapsedMs since the request
 * @param medianMs by when half of the people have signed
 */
export const lookDelayMs = (elapsedMs: number, medianMs: number): number => {
  // Up to the likeliest moment its own hazard counts, lest it be slept through.
  const hazard = hazardAt(Math.max(elapsedMs, likeliestMs(medianMs)), medianMs)
  return Math.ceil(Math.min(longestMs, Math.max(shortestMs, Math.sqrt(twiceWorthOfCall / hazard))))
}
