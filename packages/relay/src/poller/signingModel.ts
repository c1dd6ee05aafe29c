/**
 * How long people take from a sign request to the signature, as a model: log-normal, since the message arrives, the phone is
 * taken up, KakaoTalk is opened, the text is read, a password or a finger is given, and such times multiply. Nothing about it
 * is published. The spread says that a tenth of those who sign do within 0.4 times the median, and that a tenth needs more
 * than 2.5 times it; and one in ten never signs.
 */
const spread = 0.7
const signing = 0.9

/** Of the standard normal distribution, to four digits: Abramowitz and Stegun, 26.2.17 in the short form of 26.2.16. */
const upperTail = (z: number): number => {
  if (z < 0) return 1 - upperTail(-z)
  const t = 1 / (1 + 0.33267 * z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  return density * (0.4361836 * t - 0.1201676 * t * t + 0.937298 * t * t * t)
}

const deviationOf = (elapsedMs: number, medianMs: number) => Math.log(elapsedMs / medianMs) / spread

/** By when one in a hundred of those who sign has signed, in milliseconds. */
export const earliestMs = (medianMs: number): number => medianMs * Math.exp(-2.326 * spread)

/** When most people sign, in milliseconds. */
export const likeliestMs = (medianMs: number): number => medianMs * Math.exp(-spread * spread)

/** Of those who have not signed yet, how many a millisecond sign now. */
export const hazardAt = (elapsedMs: number, medianMs: number): number => {
  const z = deviationOf(elapsedMs, medianMs)
  const density = Math.exp((-z * z) / 2) / (elapsedMs * spread * Math.sqrt(2 * Math.PI))
  return (signing * density) / (1 - signing + signing * upperTail(z))
}
