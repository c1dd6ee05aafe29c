import type { Outcome } from '@kakao-cert/protocol'
import {
  createLedger,
  createSandboxReader,
  type KeptTransaction,
  type Store,
  type Verified,
} from '@kakao-cert/relay'
import { createSandboxControl, type Sandbox, type SandboxControl } from '@kakao-cert/sandbox'
import { createBankClient } from '../createBankClient.ts'
import { wanted } from '../wanted.ts'
import { isFinal } from '../isFinal.ts'
import { createFaultyHttp, type Mishaps } from './createFaultyHttp.ts'
import { createWorld, type Machine, type World } from './createWorld.ts'
import { Decisions } from './Decisions.ts'
import type { Script } from './Script.ts'

/** What one caller got. */
export type Heard =
  | { readonly type: 'completed'; readonly outcome: Outcome<Verified> }
  | { readonly type: 'delivered'; readonly outcome: Outcome<unknown> }
  | { readonly type: 'rejected' }

/** What came of a run. */
export interface Played {
  /** Of the callers whose machine lived: what they got, or nothing where they still wait. */
  readonly heard: readonly (Heard | undefined)[]
  readonly deaths: number
  readonly stalls: number
  readonly handedOver: number
  readonly mishaps: Mishaps
  /** What the sandbox counted until all was quiet. */
  readonly calls: Awaited<ReturnType<SandboxControl['calls']>>
  /** What somebody gets who asks afterwards, when nothing goes wrong any more. */
  readonly outcome: Outcome<Verified>
  readonly kept: KeptTransaction | undefined
  /** What the sandbox counted after that. */
  readonly callsAfter: Awaited<ReturnType<SandboxControl['calls']>>
  /** The signature values that the sandbox gave, to whomever. */
  readonly signatures: readonly string[]
}

type Instance = ReturnType<typeof createLedger>

interface Stage {
  /** Its clock is frozen. */
  readonly sandbox: Sandbox
  readonly store: Store
}

const url = 'http://sandbox'
const maxSteps = 20_000
// A browser that is told to ask again does, and goes away some time.
const timesAsked = 5
const askAgainMs = 3000

/** Sees every signature that the sandbox gives away. */
const spyOn = (sandbox: Sandbox): { readonly spied: Sandbox; readonly signatures: string[] } => {
  const signatures: string[] = []
  const fetch: Sandbox['fetch'] = async (request) => {
    const response = await sandbox.fetch(request)
    if (request.url.includes('/verify/') && response.ok) {
      const { signed_data: signed } = (await response.clone().json()) as { signed_data: string }
      signatures.push(signed)
    }
    return response
  }
  return { spied: { ...sandbox, fetch }, signatures }
}

const signTransaction = async (sandbox: Sandbox): Promise<string> => {
  const product = { family: 'K1100', code: 'K1100T' } as const
  const client = createBankClient({
    upstream: url,
    http: async ({ method, url: target, headers, body = null }) => {
      const response = await sandbox.fetch(new Request(target, { method, headers, body }))
      return { ok: true, status: response.status, body: await response.text() }
    },
  })
  const prepared = await client.prepare(product, wanted)
  if (!prepared.ok) throw new Error(prepared.error.code)
  const { txId } = prepared.value
  await client.request(product, { tx_id: txId })
  await sandbox.fetch(new Request(`${url}/__sandbox/phones/hong/requests/${txId}/sign`, { method: 'POST' }))
  return txId
}

/** Lets the world go on until something is settled that nothing hinders any more. */
const finish = async <T>(world: World, doing: Promise<T>): Promise<T> => {
  let isDone = false
  void doing.finally(() => {
    isDone = true
  })
  await world.happen(0)
  for (let step = 0; step < maxSteps; step += 1) {
    // Set while something happens.
    if (isDone as boolean) return doing
    if (!(await world.happen(0))) await world.passTime()
  }
  throw new Error('Somebody waits without end, though nothing goes wrong any more.')
}

const isSettled = ({ state: { status } }: KeptTransaction): boolean =>
  ['completed', 'delivering', 'delivered', 'failed'].includes(status)

/** Plays one transaction as a script says. */
export const playTransaction = async ({ sandbox, store }: Stage, script: Script): Promise<Played> => {
  const control = createSandboxControl(url, sandbox.fetch)
  await control.reset()
  const txId = await signTransaction(sandbox)
  const startMs = sandbox.clock.read().nowMs
  const world = createWorld(startMs, (byMs) => sandbox.clock.change({ kind: 'advance', byMs }))
  const decisions = new Decisions(script.numbers)
  const { spied, signatures } = spyOn(sandbox)
  const mishaps: Mishaps = { lost: {}, refused: {} }
  const readSigned = createSandboxReader({
    upstream: url,
    http: async ({ url: target }) => {
      const response = await sandbox.fetch(new Request(target))
      return { ok: true, status: response.status, body: await response.text() }
    },
  })

  const stops: (() => void)[] = []
  const createInstance = (machine: Machine, faults: number): Instance =>
    createLedger({
      store: {
        read: (kind, key) => machine.reach(() => store.read(kind, key)),
        write: (changes) => machine.reach(() => store.write(changes)),
        listDue: (kind, nowMs, limit) => machine.reach(() => store.listDue(kind, nowMs, limit)),
        watch: (listener) => {
          const stop = store.watch(listener)
          stops.push(stop)
          return stop
        },
      },
      rest: createBankClient({
        upstream: url,
        http: createFaultyHttp({ sandbox: spied, machine, decisions, faults, mishaps }),
      }),
      readSigned: (signed) => machine.reach(() => readSigned(signed)),
      phase: 'test',
      clock: machine.clock,
    })

  const product = { family: 'K1100', code: 'K1100T' } as const
  const validUntilMs = startMs + 600_000
  const first = world.createMachine()
  const clerk = createInstance(first, 0)
  await finish(
    world,
    clerk.issue({ txId, product, settleId: wanted.settle_id, signData: wanted.token, validUntilMs }),
  )
  let handedOver = 0
  const callers: { readonly machine: Machine; heard?: Heard }[] = []
  const ask = (machine: Machine, ledger: Instance) => {
    const caller: (typeof callers)[number] = { machine }
    callers.push(caller)
    const handOver = () =>
      machine.reach(async () => {
        if (decisions.chance(script.rejections)) throw new Error('The site rejects it.')
        handedOver += 1
        return { account: handedOver }
      })
    const hearOnce = async (): Promise<Heard> =>
      decisions.chance(50)
        ? { type: 'delivered', outcome: await ledger.deliver(txId, handOver) }
        : { type: 'completed', outcome: await ledger.complete(txId) }
    const hear = async (): Promise<Heard> => {
      for (let asked = 1; ; asked += 1) {
        const heard = await hearOnce()
        if (asked === timesAsked || heard.type === 'rejected' || isFinal(heard.outcome)) return heard
        await machine.clock.wait(askAgainMs)
      }
    }
    world.offer(() => {
      void hear()
        .catch((): Heard => ({ type: 'rejected' }))
        .then((heard) => {
          caller.heard = heard
          return heard
        })
    })
  }

  const machines = Array.from({ length: script.machines }, () => world.createMachine())
  const ledgers = machines.map((machine) => createInstance(machine, script.faults))
  // By somebody else, or by one who completes it then.
  await finish(world, decisions.chance(50) ? clerk.signed(txId, startMs) : ledgers[0]!.begin(txId, startMs))
  for (let index = 0; index < script.callers; index += 1) {
    const at = index % machines.length
    ask(machines[at]!, ledgers[at]!)
  }

  let deaths = 0
  let stalls = 0
  for (let step = 0; step < maxSteps; step += 1) {
    const living = machines.filter((machine) => !machine.isDead())
    const [one] = living
    if (one && decisions.chance(script.deaths)) {
      decisions.pick([one, ...living]).die()
      deaths += 1
    }
    if (decisions.chance(script.stalls) && (await world.passTime())) stalls += 1
    if (!(await world.happen(decisions.next())) && !(await world.passTime())) break
  }
  const calls = await control.calls()
  const heard = callers.flatMap((caller) => (caller.machine.isDead() ? [] : [caller.heard]))

  const witness = createInstance(first, 0)
  const askAfterwards = async () => {
    for (;;) {
      const outcome = await witness.complete(txId)
      const kept = await witness.find(txId)
      if (!kept || isSettled(kept)) return { outcome, kept }
      await first.clock.wait(30_000)
    }
  }
  const { outcome, kept } = await finish(world, askAfterwards())
  const callsAfter = await control.calls()
  // The dead close nothing.
  for (const stop of stops) stop()
  return { heard, deaths, stalls, handedOver, mishaps, calls, outcome, kept, callsAfter, signatures }
}
