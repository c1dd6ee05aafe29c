import type { RestWireOverrides } from '@kakao-cert/protocol/rest'
import type { Limits } from '@kakao-cert/protocol/sandbox'
import type { FixtureSet } from './fixtures/FixtureSet.ts'
import type { Store } from './store/Store.ts'

/** Options of a sandbox; all have defaults. */
export interface SandboxOptions {
  /** Where sessions are kept. @default a store in memory */
  readonly store?: Store
  /** Which contracts belong here: those of the other phase answer E1007. @default 'test' */
  readonly phase?: 'test' | 'production'
  /** Limits and timings that differ from `defaultLimits`. */
  readonly limits?: Partial<Limits>
  /** People, institutions and apps of your own, besides the built-in ones. */
  readonly fixtures?: FixtureSet
  /** Names on the REST wire that are not those of `@kakao-cert/protocol/rest`. */
  readonly wire?: RestWireOverrides
  /** Whether the hosted window gives `state` back; not public of the real one. @default true */
  readonly echoesState?: boolean
  /** Serves the pages (the simulated phone, the control room): a path in, an answer out if there is such a page. */
  readonly pages?: (path: string) => Promise<Response | undefined>
}
