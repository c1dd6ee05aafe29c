import type { CertError, Outcome } from '@kakao-cert/protocol'
import { MutationObserver, type QueryClient } from '@tanstack/react-query'

const retries = 2

/** Makes a call as the mutation of a name. */
export type Mutate = <T>(name: string, call: () => Promise<Outcome<T>>) => Promise<Outcome<T>>

/**
 * Makes calls of the site's server as mutations of a query client (`['kakao-cert', name]`), so that the site sees them in its
 * devtools and `useIsMutating`. For calls that answer a repetition like the first: a lost network is tried twice more.
 * Nothing stays in the client's cache.
 */
export const createMutate =
  (queryClient: QueryClient): Mutate =>
  async <T>(name: string, call: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
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
