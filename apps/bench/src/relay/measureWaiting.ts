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

/** As long as one of ours, for servers that know no sessions. */
const anyWindow: OpenWindow = {
  path: `/cert/sessions/${crypto.randomUUID()}/events`,
  cookie: `kakao-cert=${'x'.repeat(64)}`,
}

/**
 * Starts a server, with windows that can wait there. A relay is started anew when they are open: what opening them left free
 * in its memory would be taken first.
 */
const startWithWindows = async (name: Contender, count: number, file: string) => {
  if (name === 'streamHelper' || name === 'bareResponse')
    return { server: await startServer(name), windows: Array.from({ length: count }, () => anyWindow) }
  // Nobody is asked to sign yet, so that the service is not called.
  const options = { upstream: 'http://localhost:1', file }
  const opening = await startServer(name, options)
  const windows = await openWindows(opening.url, count)
  await opening.stop()
  return { server: await startServer(name, options), windows }
}

/**
 * What a connection costs that waits for events: how much the process grows from the first fifth of them to the last. The first
 * ones take the room of what was done before.
 */
const measureOne = async (name: Contender, count: number, file: string): Promise<Cost> => {
  const { server, windows } = await startWithWindows(name, count, file)
  const first = Math.floor(count / 5)
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

/** Windows that wait on one relay, beside a framework's helper for streams. */
export const measureWaiting = async (count: number): Promise<readonly Row[]> => {
  const costs: Record<Contender, Cost[]> = { relay: [], relayInHono: [], streamHelper: [], bareResponse: [] }
  for (let round = 0; round < rounds; round += 1)
    for (const name of contenders) costs[name].push(await withFolder((folder) => measureOne(name, count, join(folder, 'relay.db'))))

  const median = (name: Contender, figure: keyof Cost) =>
    quantile(
      costs[name].map((cost) => cost[figure]),
      0.5,
    )
  const row = (what: string, ours: Contender, [peer, theirs]: [string, Contender], figure: keyof Cost): Row => ({
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
