import { parse } from '@kakao-cert/protocol'
import {
  sandboxApi,
  TransactionDetailSchema,
  type PlannedFault,
  type TransactionDetail,
} from '@kakao-cert/protocol/sandbox'
import type { TransactionState } from '@kakao-cert/relay'
import { createSandboxControl, type SandboxControl } from '@kakao-cert/sandbox'
import { randomBytes, randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres, type StartedPostgres } from '../../../../packages/relay/src/store/startPostgres.ts'
import { startProcess } from '../site/startProcess.ts'
import type { Answer } from './createSiteBrowser.ts'
import { createFleet, type Fleet } from './processes/createFleet.ts'
import { createPerson } from './processes/createPerson.ts'
import { onceCalls, planFaults, type FaultPlan } from './processes/planFaults.ts'
import { openReader } from './processes/openReader.ts'

// Real relays on a real PostgreSQL, killed and restarted while they work; the sandbox drops and cuts what it answers.

const count = 200
const atOnce = 40
const killEveryMs = 1000
const askAgainMs = 100
const timeoutMs = 300_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const random = () => randomInt(2 ** 32) / 2 ** 32

interface Told {
  readonly txId: string
  /** What each window of the person was told in the end; nothing where they closed it when they had signed. */
  readonly answers: readonly Answer[]
}

/** How often a transaction was asked for by a step, and how often it was given. */
const countAt = ({ timeline }: TransactionDetail, by: string) => {
  const entries = timeline.filter((entry) => entry.by === by)
  const refusals = entries.filter(({ error }) => error !== undefined)
  return { asked: entries.length, given: entries.length - refusals.length }
}

const signatureOf = (state: TransactionState | undefined) =>
  state && 'signature' in state ? state.signature : undefined

/** What every window is told of a transaction that stands at the end of its way. */
const answerOf = (txId: string, state: TransactionState) => {
  if (state.status === 'delivered')
    return { txId, result: (state.result as { readonly result: unknown }).result }
  return state.status === 'failed' ? { error: expect.objectContaining(state.error) } : undefined
}

const readDetail = async (url: string, txId: string): Promise<TransactionDetail> => {
  const path = sandboxApi.transaction.path.replace(':txId', txId)
  const detail = parse(TransactionDetailSchema, await (await fetch(url + path)).json())
  if (!detail) throw new Error(`The sandbox does not tell what happened to ${txId}.`)
  return detail
}

interface Ended extends Told {
  /** Where the store has it. */
  readonly state: TransactionState
  /** What happened to it at the sandbox. */
  readonly detail: TransactionDetail
}

describe('three relays on one PostgreSQL, of which one is killed every second', () => {
  const told: Told[] = []
  let ended: readonly Ended[]
  let kills = 0
  let calls: Awaited<ReturnType<SandboxControl['calls']>>
  let plan: FaultPlan
  const stops: (() => Promise<unknown>)[] = []
  const over = new AbortController()

  const playOne = async (fleet: Fleet, url: string, number: number): Promise<Told> => {
    const hearsBy = number % 2 === 0 ? 'events' : 'reading'
    const isLeaving = number % 4 === 3
    const person = createPerson({ fleet, hearsBy, over: over.signal })
    const { sessionId, txId } = await person.request()
    const signing = fetch(`${url}/__sandbox/phones/hong/requests/${txId}/sign`, { method: 'POST' })
    const [, seen] = await Promise.all([signing, !isLeaving && person.untilSigned(sessionId)])
    if (!seen) return { txId, answers: [] }
    expect(seen).toMatchObject({ txId, phase: { status: 'signed' } })
    return { txId, answers: await Promise.all([1, 2, 3].map(() => person.complete(sessionId))) }
  }

  const playAll = async (fleet: Fleet, url: string, postgres: StartedPostgres) => {
    let begun = 0
    const work = async () => {
      while (begun < count && !over.signal.aborted) {
        begun += 1
        told.push(await playOne(fleet, url, begun))
      }
    }
    const kill = async () => {
      while (!over.signal.aborted) {
        await pause(killEveryMs)
        // Not before the last one is replaced: on a slow machine all would always be dead.
        await fleet.killOne()
        kills += 1
      }
    }
    const restart = async () => {
      while (told.length < count / 2) await pause(askAgainMs)
      await postgres.stop()
      await postgres.start()
    }
    const killing = kill()
    try {
      await Promise.all([restart(), ...Array.from({ length: atOnce }, work)])
    } finally {
      over.abort()
      await killing
    }
  }

  beforeAll(async () => {
    const postgres = await startPostgres()
    stops.push(postgres.remove)
    const sandbox = await startProcess('packages/sandbox/src/node/cli.ts', ['--port', '0'])
    stops.push(sandbox.stop)
    const control = createSandboxControl(sandbox.url)
    plan = await planFaults(control, 2 * count, random)
    const sealKey = randomBytes(32).toString('base64')
    const fleet = await createFleet(3, [postgres.url, sandbox.url, sealKey])
    stops.push(fleet.stop)
    await playAll(fleet, sandbox.url, postgres)
    const reader = await openReader({ databaseUrl: postgres.url, upstream: sandbox.url, sealKey })
    stops.push(reader.close)
    ended = await Promise.all(
      told.map(async (each) => ({
        ...each,
        state: await reader.untilEnded(each.txId),
        detail: await readDetail(sandbox.url, each.txId),
      })),
    )
    calls = await control.calls()
  }, timeoutMs)

  afterAll(async () => {
    over.abort()
    for (const stop of stops.reverse()) await stop()
  })

  /** What the calls of a step that were made have met. */
  const metAt = (call: (typeof onceCalls)[number], isOf: (fault: PlannedFault['fault']) => boolean) =>
    plan[call].slice(0, calls[call] ?? 0).filter(isOf).length

  it('ends every transaction in an outcome with a code, the same for every window', () => {
    expect(ended).toHaveLength(count)
    for (const { txId, answers, state } of ended) {
      expect(state.status).toMatch(answers.length === 0 ? /^(completed|failed)$/ : /^(delivered|failed)$/)
      for (const { body } of answers) expect(body).toEqual(answerOf(txId, state))
    }
  })

  it.each(onceCalls)('asks %s once, and once more where an answer was lost', (call) => {
    for (const { detail } of ended) {
      const { asked, given } = countAt(detail, call)
      expect(asked).toBeLessThanOrEqual(2)
      expect(given).toBeLessThanOrEqual(1)
    }
    const refused = metAt(call, ({ kind }) => kind === 'code')
    expect((calls[call] ?? 0) - refused).toBeLessThanOrEqual(2 * count)
  })

  it('has every signature that was given, or says that its answer was lost', () => {
    const given = ended.filter(({ detail }) => countAt(detail, 'rest.verify').given > 0)
    const gone = given.filter(({ state }) => signatureOf(state) === undefined)
    for (const { state } of gone)
      expect(state).toMatchObject({ error: { surface: 'rest', code: 'E2008', reason: 'answerLost' } })
    const dropped = metAt(
      'rest.verify',
      (fault) => fault.kind === 'cutBody' || (fault.kind === 'drop' && fault.when === 'after'),
    )
    // The others died with a process that had it in the hand: not more than one of its calls at that moment.
    expect(gone.length).toBeLessThanOrEqual(dropped + kills * atOnce)
    const signed = ended.filter(({ state }) => state.status === 'completed' || state.status === 'delivered')
    for (const { answers, state } of signed) {
      for (const { body } of answers)
        expect(body).toMatchObject({ result: { signature: signatureOf(state), isHong: true } })
    }
    console.log(
      `${count} transactions, ${kills} kills, one restart of PostgreSQL: ${signed.length} signed, ${gone.length} lost on the way of ${dropped} dropped answers`,
    )
    expect(signed.length).toBeGreaterThan(count / 2)
    expect(gone.length).toBeGreaterThan(0)
  })

  it('was at work when processes died', () => {
    expect(kills).toBeGreaterThan(3)
  })
})
