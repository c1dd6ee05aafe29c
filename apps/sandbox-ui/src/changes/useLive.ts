import type { Changes } from '@kakao-cert/protocol/sandbox'
import type { Result } from '../Result.ts'
import { useLoaded } from '../ui/useLoaded.ts'
import { useChanges } from './useChanges.ts'

/**
 * Reads something, and again whenever its part of the sandbox changed.
 *
 * @param load a function that stays the same
 */
export const useLive = <T>(load: () => Promise<Result<T>>, part: Exclude<keyof Changes, 'clock'>) => {
  const { changes, connection } = useChanges()
  return useLoaded(load, { version: `${connection} ${changes?.[part] ?? 0}` })
}
