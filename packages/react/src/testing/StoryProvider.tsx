import type { Transport } from '@kakao-cert/flow'
import { useState, type ReactNode } from 'react'
import { createWorld } from './createWorld.ts'
import { locales } from './locales.ts'
import { WorldProvider } from './WorldProvider.tsx'

interface Props {
  readonly locale: keyof typeof locales
  readonly theme: 'light' | 'dark'
  /** What the server says; a call that is not there is never answered. */
  readonly answers: Partial<Transport> | undefined
  readonly children: ReactNode
}

/** What every story stands in. */
export const StoryProvider = ({ locale, theme, answers, children }: Props): ReactNode => {
  const [world] = useState(() => createWorld(answers))
  return (
    <WorldProvider world={world} locale={locales[locale]} theme={theme}>
      {children}
    </WorldProvider>
  )
}
