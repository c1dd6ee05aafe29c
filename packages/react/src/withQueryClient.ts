import type { Transport } from '@kakao-cert/flow'
import type { CertError, Outcome } from '@kakao-cert/protocol'
import { MutationObserver, type QueryClient } from '@tanstack/react-query'

const retries = 2

/**
 * Opens and completes sessions as mutations of a query client (`['kakao-cert', 'open']`, `['kakao-cert', 'complete']`),
 * so that the site sees them in its devtools and `useIsMutating`. Both calls answer a repetition like the first, so a
 * lost network is tried twice more. Nothing stays in the client's cache.
 */
export const withQueryClient = (transport: Transport, queryClient: QueryClient): Transport => {
  const mutate = async <T>(name: string, call: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const observer = new MutationObserver<T, CertError>(queryClient, {
      mutationKey: ['kakao-cert', name],
      mutationFn: async () => {
        const outcome = await call()
        if (outcome.ok) return outcome.value
        throw outcome.error
      },
      networkMode: 'always',
      gcTime: 0,
      retry: (failures, { code }) => code === 'NETWORK_LOST' && failures < retries,
    })
    try {
      return { ok: true, value: await observer.mutate() }
    } catch (error) {
      return { ok: false, error: error as CertError }
    } finally {
      // Whoever is observed stays in the cache.
      observer.reset()
    }
  }

  return {
    ...transport,
    open: (request, idempotencyKey) => mutate('open', () => transport.open(request, idempotencyKey)),
    complete: (sessionId) => mutate('complete', () => transport.complete(sessionId)),
  }
}
