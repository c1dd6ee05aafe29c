import type { Scenario } from '@kakao-cert/protocol/sandbox'
import { loginScenarios } from './loginScenarios.ts'
import { restScenarios } from './restScenarios.ts'
import { shortSignScenarios } from './shortSignScenarios.ts'
import { windowScenarios } from './windowScenarios.ts'

/** How to raise each code by each of its causes, for `GET /__sandbox/scenarios`. */
export const scenarios: readonly Scenario[] = [
  ...restScenarios,
  ...windowScenarios,
  ...loginScenarios,
  ...shortSignScenarios,
]
