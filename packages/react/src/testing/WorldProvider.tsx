import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { KakaoCertProvider, type KakaoCertProviderProps } from '../KakaoCertProvider.tsx'
import { ko } from '../locales/ko.ts'
import type { World } from './createWorld.ts'

type Props = Partial<KakaoCertProviderProps> & { readonly world: World }

/** A provider in a world that the test has in its hands. */
export const WorldProvider = ({ world, ...props }: Props): ReactNode => (
  <QueryClientProvider client={world.queryClient}>
    <KakaoCertProvider endpoint="/cert" settleId="settle" locale={ko} ports={world.ports} {...props} />
  </QueryClientProvider>
)
