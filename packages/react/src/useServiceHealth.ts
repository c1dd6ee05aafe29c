import type { Health } from '@kakao-cert/protocol'
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useKakaoCertContext } from './KakaoCertContext.ts'

const freshMs = 30_000

/**
 * Whether the certification service can be reached, so that a page can say so before anybody starts. A query of the
 * page's query client, asked again after half a minute when the page is looked at.
 *
 * @example
 * const { data } = useServiceHealth()
 * if (data?.status === 'down') return <p>Certification is not available right now.</p>
 */
export const useServiceHealth = (): UseQueryResult<Health> => {
  const { ports, endpoint } = useKakaoCertContext('useServiceHealth')
  return useQuery({
    queryKey: ['kakao-cert', 'health', endpoint],
    queryFn: async (): Promise<Health> => {
      const outcome = await ports.transport.health()
      return outcome.ok ? outcome.value : { status: 'down' }
    },
    staleTime: freshMs,
  })
}
