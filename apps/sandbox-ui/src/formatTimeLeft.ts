const twoDigits = (count: number): string => String(count).padStart(2, '0')

/**
 * Time left as digits, rounded up so that it reads 0:00 only when nothing is left.
 *
 * @example
 * formatTimeLeft(61_000) // '1:01'
 */
export const formatTimeLeft = (leftMs: number): string => {
  const left = Math.max(0, Math.ceil(leftMs / 1000))
  const hours = Math.floor(left / 3600)
  const minutes = Math.floor((left % 3600) / 60)
  const seconds = twoDigits(left % 60)
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${seconds}` : `${minutes}:${seconds}`
}
