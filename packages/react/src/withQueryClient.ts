import type { Transport } from '@kakao-cert/flow'
import type { QueryClient } from '@tanstack/react-query'
import { createMutate } from './createMutate.ts'

/** Opens and completes sessions as mutations of a query client, see `createMutate`: both answer a repetition like the first. */
export const withQueryClient = (transport: Transport, queryClient: QueryClient): Transport => {
  const mutate = createMutate(queryClient)
  return {
    ...transport,
    open: (request, idempotencyKey) => mutate('open', () => transport.open(request, idempotencyKey)),
    complete: (sessionId) => mutate('complete', () => transport.complete(sessionId)),
  }
}
