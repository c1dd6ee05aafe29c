import { parse } from '@kakao-cert/protocol'
import { sandboxApi, ScenariosSchema, type Scenario } from '@kakao-cert/protocol/sandbox'

/** The scenarios that a sandbox has. Rejects with a sentence where no sandbox of this version answers. */
export const listScenarios = async (url: string): Promise<readonly Scenario[]> => {
  const response = await fetch(url + sandboxApi.scenarios.path).catch((error: unknown) => {
    throw new Error(`Nothing answers at ${url}.`, { cause: error })
  })
  const answer: unknown = await response.json().catch(() => undefined)
  const scenarios = parse(ScenariosSchema, answer)?.scenarios
  if (!scenarios) throw new Error(`${url} does not answer as a sandbox of this version.`)
  return scenarios
}
