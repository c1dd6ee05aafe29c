import type { Completion, Outcome } from '@kakao-cert/protocol'
import type { QueryClient } from '@tanstack/react-query'
import { createMutate } from './createMutate.ts'

/** A server that opens something and completes it, such as a login. */
interface Server<Opening, Opened, Exchange> {
  readonly open: (opening: Opening) => Promise<Outcome<Opened>>
  readonly complete: (exchange: Exchange) => Promise<Outcome<Completion>>
}

/**
 * Opens and completes as mutations of a query client, see `createMutate`: completing answers a repetition like the first, and
 * what was opened twice is used once.
 *
 * @param what of the names of the mutations: `openLogin`, `completeLogin`
 */
export const withMutations = <Opening, Opened, Exchange>(
  server: Server<Opening, Opened, Exchange>,
  what: 'Login' | 'Hosted',
  queryClient: QueryClient,
): Server<Opening, Opened, Exchange> => {
  const mutate = createMutate(queryClient)
  return {
    open: (opening) => mutate(`open${what}`, () => server.open(opening)),
    complete: (exchange) => mutate(`complete${what}`, () => server.complete(exchange)),
  }
}
