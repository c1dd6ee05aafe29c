import { join } from 'node:path'
import { connectWindows } from './connectWindows.ts'
import { openWindows, type OpenWindow } from './openWindows.ts'
import { quantile } from './quantile.ts'
import type { Row } from './Row.ts'
import type { ServerName } from './servers/ServerName.ts'
import { startServer } from './startServer.ts'
import { withFolder } from './withFolder.ts'

const rounds = 3
const aimKb = 20
const contenders = ['relay', 'relayInHono', 'streamHelper', 'bareResponse'] as const satisfies ServerName[]
type Contender = (typeof contenders)[number]

interface Cost {
  readonly rssKb: number
  readonly heapKb: number
}

/** Nobody is asked to sign yet, so that the service is not called. */
const upstream = 'http://localhost:1'

const openAtRelay = async (count: number, file: string): Promise<readonly OpenWindow[]> => {
  const relay = await startServer('relay', { upstream, file })
  const windows = await openWindows(relay.url, count)
  await relay.stop()
  return windows
}

/**
 * What a connection costs that waits for events: how much a process that has just started grows from the first fifth of them to
 * the last. The first ones take the room that starting has left.
 */
const measureOne = async (name: Contender, windows: readonly OpenWindow[], file: string): Promise<Cost> => {
  const server = await startServer(name, { upstream, file })
  const first = Math.floor(windows.length / 5)
  const early = await connectWindows(server.url, windows.slice(0, first))
  const before = await server.readUsage()
  const later = await connectWindows(server.url, windows.slice(first))
  const after = await server.readUsage()
  for (const socket of [...early, ...later]) socket.destroy()
  await server.stop()
  const perConnection = (bytes: number) => bytes / later.length / 1000
  return {
    rssKb: perConnection(after.rss - before.rss),
    heapKb: perConnection(after.heap - before.heap),
  }
}

/** The same windows at each server, round by round. */
const measureAll = (count: number): Promise<Record<Contender, Cost[]>> =>
  withFolder(async (folder) => {
    const file = join(folder, 'relay.sqlite')
    const windows = await openAtRelay(count, file)
    const costs: Record<Contender, Cost[]> = {
      relay: [],
      relayInHono: [],
      streamHelper: [],
      bareResponse: [],
    }
    for (let round = 0; round < rounds; round += 1)
      for (const name of contenders) costs[name].push(await measureOne(name, windows, file))
    return costs
  })

/** Windows that wait on one relay, beside a framework's helper for streams. */
export const measureWaiting = async (count: number): Promise<readonly Row[]> => {
  const costs = await measureAll(count)
  const median = (name: Contender, figure: keyof Cost) =>
    quantile(
      costs[name].map((cost) => cost[figure]),
      0.5,
    )
  const row = (
    what: string,
    ours: Contender,
    [peer, theirs]: [string, Contender],
    figure: keyof Cost,
  ): Row => ({
    what,
    ours: median(ours, figure),
    peer,
    theirs: median(theirs, figure),
    unit: 'kB',
  })
  const helper: [string, Contender] = ['`streamSSE` of Hono', 'streamHelper']
  const bare: [string, Contender] = ['bare `node:http` response', 'bareResponse']
  const waiting = `a window that waits, of ${count.toLocaleString('en')}: `
  const main = row(`${waiting}resident memory`, 'relay', helper, 'rssKb')
  return [
    { ...main, aim: { text: `≤ ${aimKb} kB`, isMet: main.ours <= aimKb } },
    row(`${waiting}heap`, 'relay', helper, 'heapKb'),
    row(`${waiting}resident memory`, 'relay', bare, 'rssKb'),
    row(`${waiting}resident, relay mounted in Hono`, 'relayInHono', helper, 'rssKb'),
  ]
}
