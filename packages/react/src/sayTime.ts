/**
 * A time for a screen reader to say, with its unit: in minutes from one minute on, in seconds below.
 *
 * @param seconds whole minutes, or less than one
 * @param lang BCP 47
 *
 * @example
 * sayTime(60, 'en') // '1 minute'
 */
export const sayTime = (seconds: number, lang: string): string => {
  const [value, unit] = seconds < 60 ? [seconds, 'second'] : [seconds / 60, 'minute']
  return value.toLocaleString(lang, { style: 'unit', unit, unitDisplay: 'long' })
}
