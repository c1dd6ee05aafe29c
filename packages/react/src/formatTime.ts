/**
 * A duration as minutes and seconds in the digits of a language, never below zero.
 *
 * @param lang BCP 47
 *
 * @example
 * formatTime(61_000, 'en') // '1:01'
 */
export const formatTime = (durationMs: number, lang: string): string => {
  const seconds = Math.max(0, Math.ceil(durationMs / 1000))
  const minutes = Math.floor(seconds / 60).toLocaleString(lang)
  return `${minutes}:${(seconds % 60).toLocaleString(lang, { minimumIntegerDigits: 2 })}`
}
