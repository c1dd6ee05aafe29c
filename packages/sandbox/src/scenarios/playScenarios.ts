import type { Scenario } from '@kakao-cert/protocol/sandbox'
import { listScenarios } from './listScenarios.ts'
import type { Outcome } from './Outcome.ts'
import { runScenario } from './runScenario.ts'
import { toLines } from './toLines.ts'

/** Plays all scenarios of a sandbox: a line for each code, and whether every code was raised. */
export const playScenarios = async (url: string, language: keyof Scenario['title']) => {
  const outcomes: Outcome[] = []
  // One after the other: some of them move the clock or change limits.
  for (const scenario of await listScenarios(url)) outcomes.push(await runScenario(url, scenario))
  return { lines: toLines(outcomes, language), areOk: outcomes.every(({ isOk }) => isOk) }
}
