import type { Scenario } from '@kakao-cert/protocol/sandbox'
import { createSandboxControl } from '../control/createSandboxControl.ts'
import { listScenarios } from './listScenarios.ts'
import type { Outcome } from './Outcome.ts'
import { runScenario } from './runScenario.ts'
import { toLines } from './toLines.ts'

/** Plays all scenarios of a sandbox: a line for each code, and whether every code was raised. Limits are as before then. */
export const playScenarios = async (url: string, language: keyof Scenario['title']) => {
  const scenarios = await listScenarios(url)
  const { limits } = createSandboxControl(url)
  // A scenario puts back what the sandbox begins with, which somebody may have changed.
  const before = await limits.read()
  const outcomes: Outcome[] = []
  // One after the other: some of them move the clock or change limits.
  for (const scenario of scenarios) outcomes.push(await runScenario(url, scenario))
  await limits.change(before)
  return { lines: toLines(outcomes, language), areOk: outcomes.every(({ isOk }) => isOk) }
}
