import type { Transport } from '@kakao-cert/flow'
import { createFakeTransport } from '@kakao-cert/flow/testing'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { KakaoCertProvider } from '../KakaoCertProvider.tsx'
import { createTestPorts } from './createTestPorts.ts'
import { locales } from './locales.ts'

interface Props {
  readonly locale: keyof typeof locales
  readonly theme: 'light' | 'dark'
  /** What the server says; a call that is not there is never answered. */
  readonly answers: Partial<Transport> | undefined
  readonly children: ReactNode
}

/** What every story stands in. */
export const StoryProvider = ({ locale, theme, answers, children }: Props): ReactNode => {
  const [{ queryClient, transport, ports }] = useState(() => ({
    queryClient: new QueryClient({ defaultOptions: { mutations: { retryDelay: 0 } } }),
    transport: createFakeTransport(answers),
    ports: createTestPorts(),
  }))
  return (
    <QueryClientProvider client={queryClient}>
      <KakaoCertProvider
        endpoint="/cert"
        settleId="story"
        locale={locales[locale]}
        theme={theme}
        transport={transport}
        ports={ports}
      >
        {children}
      </KakaoCertProvider>
    </QueryClientProvider>
  )
}
