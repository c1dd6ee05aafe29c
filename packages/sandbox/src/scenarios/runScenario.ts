import type { Scenario, ScenarioStep } from '@kakao-cert/protocol/sandbox'
import { findSaved } from './findSaved.ts'
import type { Outcome } from './Outcome.ts'
import { judgeAnswer } from './judgeAnswer.ts'

const fill = (template: string, saved: Readonly<Record<string, string>>) =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => saved[name] ?? whole)

const mapValues = (values: Readonly<Record<string, string>>, change: (value: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))

/**
 * Plays a scenario at a sandbox over HTTP, and what puts the sandbox back after it. Never rejects: a step that did not go
 * is the `problem` of the outcome. Moves the clock of the sandbox where the scenario does.
 *
 * @param url of the sandbox, without a slash at the end
 *
 * @example
 * const { scenarios } = await (await fetch('http://localhost:4100/__sandbox/scenarios')).json()
 * const { isOk, code } = await runScenario('http://localhost:4100', scenarios[0])
 */
export const runScenario = async (url: string, scenario: Scenario): Promise<Outcome> => {
  const { steps, cleanUp = [] } = scenario
  const saved: Record<string, string> = {}

  const play = async ({ method, path, headers, body, form }: ScenarioStep) => {
    const response = await fetch(url + fill(path, saved), {
      method,
      redirect: 'manual',
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: fill(JSON.stringify(body), saved) }),
      ...(form && { body: new URLSearchParams(mapValues(form, (value) => fill(value, saved))) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('Content-Type')?.startsWith('application/json') ?? false
    return { response, answer: isJson ? (JSON.parse(text) as unknown) : undefined }
  }

  const keep = ({ save = {} }: ScenarioStep, answer: unknown) => {
    for (const [name, from] of Object.entries(save)) saved[name] = findSaved(answer, from)
  }

  const playOnTheWay = async (step: ScenarioStep) => {
    const { response, answer } = await play(step)
    if (response.status >= 400 && !step.isRefused)
      throw new Error(`${step.method} ${step.path} answered ${response.status}: ${JSON.stringify(answer)}`)
    keep(step, answer)
  }

  const playAll = async (): Promise<Outcome> => {
    for (const step of steps.slice(0, -1)) await playOnTheWay(step)
    const last = steps.at(-1)
    if (!last) throw new Error('It has no steps.')
    const { response, answer } = await play(last)
    if (response.ok) keep(last, answer)
    const { code, cause, isOk } = judgeAnswer(scenario, {
      response,
      answer,
      fill: (template) => fill(template, saved),
    })
    return {
      scenario,
      status: response.status,
      ...(code !== undefined && { code }),
      ...(cause !== undefined && { cause }),
      isOk,
    }
  }

  const failed = (error: unknown): Outcome => ({
    scenario,
    status: 0,
    isOk: false,
    problem: error instanceof Error ? error.message : String(error),
  })

  const outcome = await playAll().catch(failed)
  try {
    for (const step of cleanUp) await playOnTheWay(step)
    return outcome
  } catch (error) {
    return { ...outcome, ...failed(error), status: outcome.status }
  }
}
