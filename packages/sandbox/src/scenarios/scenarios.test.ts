import { catalogue } from '@kakao-cert/codes'
import type { Scenario } from '@kakao-cert/protocol/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSandbox, type ServedSandbox } from '../node/serveSandbox.ts'
import { listScenarios } from './listScenarios.ts'
import { runScenario } from './runScenario.ts'
import { scenarios } from './scenarios.ts'
import { toLines } from './toLines.ts'

let served: ServedSandbox

beforeAll(async () => {
  served = await serveSandbox({ port: 0 })
})

afterAll(() => served.close())

const rows = catalogue.filter(({ surface }) => surface !== 'client')

interface Named {
  readonly surface: string
  readonly code: string
  readonly cause?: string | undefined
}

const nameOf = ({ surface, code, cause }: Named) => [surface, code, cause].filter(Boolean).join(' ')

it('there is one for every row of the catalogue and each of its causes, and no other', () => {
  const wanted = rows.flatMap((row) =>
    row.causes ? Object.keys(row.causes).map((cause) => nameOf({ ...row, cause })) : [nameOf(row)],
  )
  expect(rows).toHaveLength(61)
  expect(scenarios.map(nameOf).toSorted()).toEqual(wanted.toSorted())
})

it('each says what happens in Korean and in English', () => {
  for (const { title } of scenarios) {
    expect(title.ko).toMatch(/[가-힣].*요$/)
    expect(title.en).toMatch(/^[A-Z]|settle_id|desc/)
  }
})

describe('over HTTP', () => {
  it.each(scenarios.map((scenario) => [nameOf(scenario), scenario] as const))('%s', async (_, scenario) => {
    const outcome = await runScenario(served.url, scenario)
    // oxlint-disable-next-line no-console -- one line a scenario, to be read in the log of a run
    console.log(toLines([outcome], 'en')[0])
    expect(outcome).toMatchObject({ status: scenario.expect.status, code: scenario.code, isOk: true })
  })

  it('they leave limits, maintenance and faults as they were', async () => {
    const read = async (path: string) => (await fetch(`${served.url}/__sandbox/${path}`)).json()
    const fresh = await serveSandbox({ port: 0 })
    expect(await read('limits')).toEqual(await (await fetch(`${fresh.url}/__sandbox/limits`)).json())
    expect(await read('maintenance')).toEqual({ isOn: false })
    expect(await read('faults')).toEqual({ faults: [] })
    await fresh.close()
  })

  it('are served as they are', async () => {
    expect(await listScenarios(served.url)).toEqual(JSON.parse(JSON.stringify(scenarios)))
  })

  it('are the same at a sandbox where much has happened', async () => {
    for (const scenario of scenarios)
      expect(await runScenario(served.url, scenario)).toMatchObject({ isOk: true })
  })
})

describe('one that is broken', () => {
  const verifiedTwice = scenarios.find(({ code }) => code === 'E2008')!
  const broken: readonly (readonly [string, Scenario, object])[] = [
    [
      'is not ok when its last step is missing',
      { ...verifiedTwice, steps: verifiedTwice.steps.slice(0, -1) },
      { status: 200, isOk: false },
    ],
    [
      'is not ok when another code comes',
      { ...verifiedTwice, expect: { kind: 'answer', status: 400, code: 'E2007' } },
      { status: 400, code: 'E2008', isOk: false },
    ],
    [
      'is not ok when another cause comes',
      { ...scenarios.find(({ cause }) => cause === 'wrongUrl')!, cause: 'mobile' },
      { cause: 'wrongUrl', isOk: false },
    ],
    [
      'says which step did not go',
      { ...verifiedTwice, steps: verifiedTwice.steps.slice(1) },
      {
        status: 0,
        isOk: false,
        problem: expect.stringMatching(/^POST \/sign\/v2\/request\/K1100T answered 400/),
      },
    ],
    [
      'says what an answer lacked',
      {
        ...verifiedTwice,
        steps: [{ ...verifiedTwice.steps[0]!, save: { txId: 'no.where' } }, ...verifiedTwice.steps.slice(1)],
      },
      { problem: expect.stringMatching(/^The answer has no no\.where/) },
    ],
  ]
  it.each(broken)('%s', async (_, scenario, outcome) => {
    expect(await runScenario(served.url, scenario)).toMatchObject(outcome)
  })

  it('makes the line of its code not ok, in one line with the others of the code', async () => {
    const ofCode = scenarios.filter(({ surface, code }) => surface === 'rest' && code === 'E2002')
    const outcomes = []
    for (const scenario of ofCode) outcomes.push(await runScenario(served.url, scenario))
    expect(toLines(outcomes, 'en')).toEqual([
      expect.stringMatching(/^rest E2002 \| .* \| 400 \| E2002 \| ok$/),
    ])
    const lines = toLines([outcomes[0]!, { ...outcomes[1]!, isOk: false, problem: 'Why.' }], 'ko')
    expect(lines).toEqual([expect.stringMatching(/^rest E2002 \| .* \| NOT OK: Why\.$/)])
  })
})

it('where no sandbox answers, that is said', async () => {
  await expect(listScenarios('http://localhost:1')).rejects.toThrow('Nothing answers at http://localhost:1.')
})
