import { createContext, useContext } from 'react'
import type { KakaoSign } from '../KakaoSign.ts'
import type { ScreenProps } from '../screens/ScreenProps.ts'

/** What the parts of a window show. */
export type Shown = ScreenProps<KakaoSign['status']>

export const SignContext = createContext<Shown | undefined>(undefined)

/** What to show, from the window or the root above. */
export const useShown = (): Shown => {
  const shown = useContext(SignContext)
  if (!shown) throw new Error('A part of KakaoCert needs a <KakaoCert.Root> above it.')
  return shown
}
