import type { Scenario } from '@kakao-cert/protocol/sandbox'

/** What a scenario came to. */
export interface Outcome {
  readonly scenario: Scenario
  /** HTTP status of the last answer; 0 where a step before it failed. */
  readonly status: number
  /** The code that came back, if any. */
  readonly code?: string
  /** The separate cause that came back, where one was told. */
  readonly cause?: string
  readonly isOk: boolean
  /** Why it could not be played to its end. */
  readonly problem?: string
}
