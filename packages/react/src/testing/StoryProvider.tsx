import type { Transport } from '@kakao-cert/flow'
import { useState, type ReactNode } from 'react'
import type { KakaoCertProviderProps } from '../KakaoCertProvider.tsx'
import { createWorld } from './createWorld.ts'
import { locales } from './locales.ts'
import { WorldProvider } from './WorldProvider.tsx'

interface Props {
  readonly locale: keyof typeof locales
  readonly theme: 'light' | 'dark'
  /** What the server says; a call that is not there is never answered. */
  readonly answers: Partial<Transport> | undefined
  /** What the site says to the provider. */
  readonly provider?: Partial<KakaoCertProviderProps> | undefined
  readonly children: ReactNode
}

/** What every story stands in. */
export const StoryProvider = ({ locale, theme, answers, provider, children }: Props): ReactNode => {
  const [world] = useState(() => createWorld(answers))
  return (
    <WorldProvider world={world} locale={locales[locale]} theme={theme} {...provider}>
      {children}
    </WorldProvider>
  )
}
