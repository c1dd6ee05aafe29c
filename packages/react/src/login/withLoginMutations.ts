import type { LoginServer } from '@kakao-cert/flow'
import type { QueryClient } from '@tanstack/react-query'
import { createMutate } from '../createMutate.ts'

/**
 * Opens and completes logins as mutations of a query client, see `createMutate`: completing answers a repetition like the
 * first, and a login that was opened twice is used once.
 */
export const withLoginMutations = (server: LoginServer, queryClient: QueryClient): LoginServer => {
  const mutate = createMutate(queryClient)
  return {
    open: (request) => mutate('openLogin', () => server.open(request)),
    complete: (exchange) => mutate('completeLogin', () => server.complete(exchange)),
  }
}
