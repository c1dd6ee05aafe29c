import type { Transport } from '@kakao-cert/flow'
import { createFakeTransport, type FakeTransport } from '@kakao-cert/flow/testing'
import { QueryClient } from '@tanstack/react-query'
import { createTestPorts } from './createTestPorts.ts'

/** A browser and its server, which outlive what is mounted. */
export interface World {
  readonly transport: FakeTransport
  readonly ports: ReturnType<typeof createTestPorts>
  readonly queryClient: QueryClient
}

/**
 * Creates a world of its own.
 *
 * @param answers calls that the server answers by itself; all others wait for `settle`
 */
export const createWorld = (answers: Partial<Transport> = {}): World => ({
  transport: createFakeTransport(answers),
  ports: createTestPorts(),
  queryClient: new QueryClient({ defaultOptions: { mutations: { retryDelay: 0 } } }),
})
