import type { RelayHost } from '../RelayHost.ts'

/** What a route gets beside its request. */
export interface RelayEnv {
  readonly Bindings: RelayHost
}
