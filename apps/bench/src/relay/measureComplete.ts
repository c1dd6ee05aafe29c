import { hostedApi } from '@kakao-cert/protocol/hosted'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Agent, type Dispatcher } from 'undici'
import { createBrowser } from './createBrowser.ts'
import { quantile } from './quantile.ts'
import type { Row } from './Row.ts'
import { runAtOnce } from './runAtOnce.ts'
import { signAtSandbox } from './signAtSandbox.ts'
import { signRequest } from './signRequest.ts'
import { startServer, type StartedServer } from './startServer.ts'
import { withFolder } from './withFolder.ts'

const rounds = 5
const atOnce = 8

type Complete = () => Promise<unknown>

/** A round of completions: processor time for each, and how long the page waits. */
interface Round {
  readonly cpuMs: number
  readonly p50Ms: number
  readonly p99Ms: number
}

/** A return of the hosted window, as far as the page asks for the completion. */
const prepareAtRelay = async (relayUrl: string, txId: string, dispatcher: Dispatcher): Promise<Complete> => {
  const browser = createBrowser(`${relayUrl}/cert`, dispatcher)
  const state = randomUUID()
  await browser.post(hostedApi.open.path, {
    settleId: signRequest.settleId,
    redirectUri: 'https://bank.example/return',
    signData: signRequest.signData,
    state,
  })
  return () => browser.post(hostedApi.complete.path, { txId, state })
}

const prepareAtForwarder = async (url: string, txId: string, dispatcher: Dispatcher): Promise<Complete> => {
  const browser = createBrowser(url, dispatcher)
  return () => browser.post(`/complete/K1400T/${txId}`, {})
}

const playRound = async (server: StartedServer, completions: readonly Complete[]): Promise<Round> => {
  const before = await server.readUsage()
  const latencies = await runAtOnce(completions, atOnce, async (complete) => {
    const startMs = performance.now()
    await complete()
    return performance.now() - startMs
  })
  const after = await server.readUsage()
  return {
    cpuMs: (after.cpuMs - before.cpuMs) / completions.length,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
  }
}

/** Completions at a relay, beside a forwarder that makes the same two calls and keeps nothing. */
export const measureComplete = (count: number): Promise<readonly Row[]> =>
  withFolder(async (folder) => {
    const dispatcher = new Agent()
    const sandbox = await startServer('sandbox')
    const upstream = sandbox.url
    const contenders = {
      relay: {
        server: await startServer('relay', { upstream, file: join(folder, 'relay.sqlite') }),
        prepare: prepareAtRelay,
      },
      forwarder: { server: await startServer('forwarder', { upstream }), prepare: prepareAtForwarder },
    }
    const play = async ({ server, prepare }: (typeof contenders)['relay'], size: number) => {
      const completions = await runAtOnce(Array.from({ length: size }), atOnce, async () =>
        prepare(server.url, await signAtSandbox(upstream, dispatcher), dispatcher),
      )
      return playRound(server, completions)
    }

    const played = { relay: [] as Round[], forwarder: [] as Round[] }
    for (let round = 0; round <= rounds; round += 1)
      for (const name of ['relay', 'forwarder'] as const) {
        const result = await play(contenders[name], count)
        // The first warms up.
        if (round > 0) played[name].push(result)
      }
    await Promise.all([contenders.relay.server.stop(), contenders.forwarder.server.stop()])
    await sandbox.stop()
    await dispatcher.close()

    const row = (what: string, figure: keyof Round): Row => {
      const median = (all: readonly Round[]) =>
        quantile(
          all.map((one) => one[figure]),
          0.5,
        )
      return {
        what: `\`complete\`: ${what}`,
        ours: median(played.relay),
        peer: 'bare Hono and `undici`, which keeps nothing',
        theirs: median(played.forwarder),
        unit: 'ms',
      }
    }
    return [row('processor time', 'cpuMs'), row('p50', 'p50Ms'), row('p99', 'p99Ms')]
  })
