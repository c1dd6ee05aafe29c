import { useSyncExternalStore } from 'react'

const query = matchMedia('(min-width: 62rem)')

const subscribe = (listener: () => void) => {
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Whether the phone stands beside the page. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => query.matches)
