import { restScenarios } from './restScenarios.ts'
import type { Scenario } from './Scenario.ts'

/** How to raise each code, for `GET /__sandbox/scenarios`. */
export const scenarios: readonly Scenario[] = restScenarios
