import type { RestWireNames } from '@kakao-cert/protocol/rest'
import type { Scenario } from '@kakao-cert/protocol/sandbox'
import { scenarios } from './scenarios.ts'
import { stepOnWire } from './stepOnWire.ts'

/** How to raise each code at a sandbox whose REST wire has these names. */
export const scenariosOnWire = (wire: RestWireNames): readonly Scenario[] =>
  scenarios.map(({ steps, cleanUp, ...scenario }) => ({
    ...scenario,
    steps: steps.map((step) => stepOnWire(step, wire)),
    ...(cleanUp && { cleanUp: cleanUp.map((step) => stepOnWire(step, wire)) }),
  }))
