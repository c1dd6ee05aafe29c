import type { Scenario, ScenarioStep } from './Scenario.ts'

// For tests only. Nothing that is shipped imports this file.

const fill = (template: string, saved: Readonly<Record<string, string>>) =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => saved[name] ?? whole)

const find = (value: unknown, path: string): string => {
  const found = path
    .split('.')
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
      value,
    )
  if (typeof found !== 'string') throw new Error(`The answer has no ${path}: ${JSON.stringify(value)}`)
  return found
}

/** Plays a scenario against a sandbox, and answers with what its last step got. */
export const runScenario = async (url: string, { steps, cleanUp = [] }: Scenario) => {
  const saved: Record<string, string> = {}
  const play = async ({ method, path, headers, body, save = {} }: ScenarioStep, isLast: boolean) => {
    const response = await fetch(url + fill(path, saved), {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: fill(JSON.stringify(body), saved) }),
    })
    const answer: unknown = await response.json()
    if (!isLast) {
      if (!response.ok) throw new Error(`${path} answered ${response.status}: ${JSON.stringify(answer)}`)
      for (const [name, from] of Object.entries(save)) saved[name] = find(answer, from)
    }
    return { status: response.status, body: answer }
  }
  for (const step of steps.slice(0, -1)) await play(step, false)
  const result = await play(steps.at(-1)!, true)
  for (const step of cleanUp) await play(step, false)
  return result
}
