import { parse, type Outcome } from '@kakao-cert/protocol'
import {
  sandboxApi,
  TransactionDetailSchema,
  type PlannedFault,
  type TransactionDetail,
} from '@kakao-cert/protocol/sandbox'
import type { Prepared, TransactionState } from '@kakao-cert/relay'
import { createSandboxControl, type SandboxControl } from '@kakao-cert/sandbox'
import { randomBytes, randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startPostgres, type StartedPostgres } from '../../../../packages/relay/src/store/startPostgres.ts'
import { startProcess } from '../site/startProcess.ts'
import { isFinal } from './isFinal.ts'
import { createFleet, type Fleet } from './processes/createFleet.ts'
import { onceCalls, planFaults, type FaultPlan } from './processes/planFaults.ts'

// Real processes on a real PostgreSQL, killed and restarted while they work; the sandbox drops and cuts what it answers.

const count = 200
const atOnce = 20
const killEveryMs = 1000
const askAgainMs = 100
const timeoutMs = 300_000

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const random = () => randomInt(2 ** 32) / 2 ** 32

interface Told {
  readonly txId: string
  /** What each of the callers was told in the end. */
  readonly outcomes: readonly Outcome<{ readonly signature: unknown; readonly isHong: boolean }>[]
  readonly state: TransactionState
  /** What happened to it at the sandbox. */
  readonly detail: TransactionDetail
}

/** How often a transaction was asked for by a step, and how often it was given. */
const countAt = ({ timeline }: TransactionDetail, by: string) => {
  const entries = timeline.filter((entry) => entry.by === by)
  const refusals = entries.filter(({ error }) => error !== undefined)
  return { asked: entries.length, given: entries.length - refusals.length }
}

const signatureOf = (state: TransactionState) => ('signature' in state ? state.signature : undefined)

describe('three processes on one PostgreSQL, of which one is killed every second', () => {
  const told: Told[] = []
  let kills = 0
  let calls: Awaited<ReturnType<SandboxControl['calls']>>
  let plan: FaultPlan
  const stops: (() => Promise<unknown>)[] = []
  const over = new AbortController()

  const playOne = async (fleet: Fleet, url: string): Promise<Told> => {
    const ask = async <T>(path: string, isEnough: (answer: T) => boolean): Promise<T> => {
      while (!over.signal.aborted) {
        try {
          const answer = (await fleet.ask(path, randomInt(1000))) as T
          if (isEnough(answer)) return answer
        } catch {
          // Its process died, or PostgreSQL is away: as a browser does, it asks again.
        }
        await pause(askAgainMs)
      }
      throw new Error(`Nobody answers ${path}.`)
    }
    const begun = await ask<Outcome<Prepared>>('/begin', ({ ok }) => ok)
    const txId = begun.ok ? begun.value.txId : ''
    await fetch(`${url}/__sandbox/phones/hong/requests/${txId}/sign`, { method: 'POST' })
    const complete = () => ask<Told['outcomes'][number]>(`/complete/${txId}`, isFinal)
    const outcomes = await Promise.all([complete(), complete(), complete()])
    const state = await ask<TransactionState>(`/find/${txId}`, () => true)
    const path = sandboxApi.transaction.path.replace(':txId', txId)
    const detail = parse(TransactionDetailSchema, await (await fetch(url + path)).json())
    if (!detail) throw new Error(`The sandbox does not tell what happened to ${txId}.`)
    return { txId, outcomes, state, detail }
  }

  const playAll = async (fleet: Fleet, url: string, postgres: StartedPostgres) => {
    let begun = 0
    const work = async () => {
      while (begun < count && !over.signal.aborted) {
        begun += 1
        told.push(await playOne(fleet, url))
      }
    }
    const kill = async () => {
      while (!over.signal.aborted) {
        await pause(killEveryMs)
        // Not before the last one is replaced: on a slow machine all would always be dead.
        await fleet.killOne(randomInt(1000))
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
    const fleet = await createFleet(3, [postgres.url, sandbox.url, randomBytes(32).toString('base64')])
    stops.push(fleet.stop)
    await playAll(fleet, sandbox.url, postgres)
    calls = await control.calls()
  }, timeoutMs)

  afterAll(async () => {
    over.abort()
    for (const stop of stops.reverse()) await stop()
  })

  /** What the calls of a step that were made have met. */
  const metAt = (call: (typeof onceCalls)[number], isOf: (fault: PlannedFault['fault']) => boolean) =>
    plan[call].slice(0, calls[call] ?? 0).filter(isOf).length

  it('ends every transaction in an outcome with a code, the same for every caller', () => {
    expect(told).toHaveLength(count)
    for (const { outcomes, state } of told) {
      const [first] = outcomes
      for (const outcome of outcomes) expect(outcome).toEqual(first)
      expect(state).toMatchObject(
        first?.ok ? { status: 'delivered', result: first.value } : { status: 'failed', error: first?.error },
      )
    }
  })

  it.each(onceCalls)('asks %s once, and once more where an answer was lost', (call) => {
    for (const { detail } of told) {
      const { asked, given } = countAt(detail, call)
      expect(asked).toBeLessThanOrEqual(2)
      expect(given).toBeLessThanOrEqual(1)
    }
    const refused = metAt(call, ({ kind }) => kind === 'code')
    expect((calls[call] ?? 0) - refused).toBeLessThanOrEqual(2 * count)
  })

  it('has every signature that was given, or says that its answer was lost', () => {
    const given = told.filter(({ detail }) => countAt(detail, 'rest.verify').given > 0)
    const gone = given.filter(({ state }) => signatureOf(state) === undefined)
    for (const { outcomes } of gone)
      expect(outcomes[0]).toEqual({
        ok: false,
        error: { surface: 'rest', code: 'E2008', reason: 'answerLost' },
      })
    const dropped = metAt(
      'rest.verify',
      (fault) => fault.kind === 'cutBody' || (fault.kind === 'drop' && fault.when === 'after'),
    )
    // The others died with a process that had it in the hand: not more than one of its calls at that moment.
    expect(gone.length).toBeLessThanOrEqual(dropped + kills * atOnce)
    const signed = told.filter(({ outcomes }) => outcomes[0]?.ok)
    for (const { outcomes, state } of signed)
      expect(outcomes[0]).toMatchObject({ value: { signature: signatureOf(state), isHong: true } })
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
