import { useSyncExternalStore } from 'react'
import { views, type View } from './view.ts'

const subscribe = (tell: () => void) => {
  addEventListener('hashchange', tell)
  return () => removeEventListener('hashchange', tell)
}

const read = (): View => views.find((view) => `#${view}` === location.hash) ?? 'transactions'

/** The view that the address names, so that it can be linked to and gone back from. */
export const useView = (): View => useSyncExternalStore(subscribe, read)
