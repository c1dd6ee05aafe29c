import type { Transport } from '@kakao-cert/flow'
import { createFakePorts, type FakePorts } from '@kakao-cert/flow/testing'
import { QueryClient } from '@tanstack/react-query'

/** A browser and its server, which outlive what is mounted. */
export interface World {
  readonly ports: FakePorts
  readonly queryClient: QueryClient
}

/**
 * Creates a world of its own, where time passes.
 *
 * @param answers calls that the server answers by itself; all others wait for `settle`
 */
export const createWorld = (answers?: Partial<Transport>): World => ({
  ports: { ...createFakePorts(answers), clock: { now: () => Date.now() } },
  queryClient: new QueryClient({ defaultOptions: { mutations: { retryDelay: 0 } } }),
})
