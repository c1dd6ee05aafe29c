import { catalogue } from '@kakao-cert/codes'
import { parse } from '@kakao-cert/protocol'
import { RestErrorSchema } from '@kakao-cert/protocol/rest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSandbox, type ServedSandbox } from '../node/serveSandbox.ts'
import { restScenarios } from './restScenarios.ts'
import { runScenario } from './runScenario.ts'

let served: ServedSandbox

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
})

afterAll(() => served.close())

const rows = catalogue.filter(({ surface }) => surface === 'rest')

const nameOf = ({ code, cause }: { readonly code: string; readonly cause?: string | undefined }) =>
  cause === undefined ? code : `${code} ${cause}`

it('there is one for every REST row of the catalogue and each of its causes, and no other', () => {
  const wanted = rows.flatMap(({ code, causes }) =>
    causes ? Object.keys(causes).map((cause) => nameOf({ code, cause })) : [code],
  )
  expect(rows).toHaveLength(29)
  expect(restScenarios.map(nameOf).sort()).toEqual(wanted.sort())
})

describe('over HTTP', () => {
  it.each(restScenarios.map((scenario) => [nameOf(scenario), scenario] as const))(
    '%s',
    async (name, scenario) => {
      const { status, body } = await runScenario(served.url, scenario)
      const code = parse(RestErrorSchema, body)?.error_code
      const isOk = status === scenario.expect.status && code === scenario.expect.code
      // oxlint-disable-next-line no-console -- one line a scenario, to be read in the log of a run
      console.log(`${name} | ${scenario.title} | ${status} ${code} | ${isOk ? 'ok' : 'NOT OK'}`)
      expect({ status, code }).toEqual({ status: scenario.expect.status, code: scenario.expect.code })
      const { sandbox } = body as { sandbox: { cause?: string } }
      expect(sandbox.cause).toBe(scenario.cause)
    },
  )

  it('are served as they are', async () => {
    const response = await fetch(`${served.url}/__sandbox/scenarios`)
    const { scenarios } = (await response.json()) as { scenarios: unknown[] }
    expect(scenarios).toEqual(expect.arrayContaining([...restScenarios]))
  })
})
