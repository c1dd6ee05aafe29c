import { createBrowserStorage } from '../createBrowserStorage.ts'

const storage = createBrowserStorage('sessionStorage')
const key = 'kakao-cert:popup'

/** The window that a popup leads to, remembered in the popup alone until it comes back. */
export const popupWindow = {
  write: (state: string): void => storage.write(key, state),
  /** Reads it once. */
  take: (): string | undefined => {
    const state = storage.read(key)
    storage.remove(key)
    return state
  },
} as const
