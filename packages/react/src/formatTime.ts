/**
 * A duration as minutes and seconds, never below zero.
 *
 * @example
 * formatTime(61_000) // '1:01'
 */
export const formatTime = (durationMs: number): string => {
  const seconds = Math.max(0, Math.ceil(durationMs / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
