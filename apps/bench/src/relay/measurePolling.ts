import { createRelay } from '@kakao-cert/relay'
import { createNodeListener } from '@kakao-cert/relay/node'
import { createSqliteStore } from '@kakao-cert/relay/sqlite'
import { createSandboxControl } from '@kakao-cert/sandbox'
import { windowApi, type Snapshot } from '@kakao-cert/protocol'
import { Agent, request } from 'undici'
import { createBrowser } from './createBrowser.ts'
import { createDues } from './createDues.ts'
import { createPeople } from './createPeople.ts'
import { hong } from './hong.ts'
import { quantile } from './quantile.ts'
import type { Row } from './Row.ts'
import { runAtOnce } from './runAtOnce.ts'
import { bankOptions } from './servers/bankOptions.ts'
import { listen } from './servers/listen.ts'
import { signRequest } from './signRequest.ts'
import { startServer } from './startServer.ts'

/** As many as are looked at together when the clock is moved. */
const count = 200
/** Shortly before the sign requests run out. */
const horizonMs = 540_000
const everyMs = 1000

/** Questions to the service, and from each signature until it was known. */
interface Polled {
  readonly calls: number
  readonly delaysMs: readonly number[]
}

/** What asking each second would come to: it needs no run, since it looks at nothing. */
const countFixed = (people: readonly number[]): Polled => {
  const asked = people.map((signedMs) => Math.ceil(Math.min(signedMs, horizonMs) / everyMs))
  return {
    calls: asked.reduce((sum, calls) => sum + calls, 0),
    delaysMs: people.flatMap((signedMs, index) =>
      signedMs < horizonMs ? [asked[index]! * everyMs - signedMs] : [],
    ),
  }
}

/** A relay whose clock leaps from one event to the next, before a sandbox over HTTP, where the questions are counted. */
const runRelay = async (people: readonly number[]): Promise<Polled> => {
  const sandbox = await startServer('sandbox')
  const control = createSandboxControl(sandbox.url)
  const dispatcher = new Agent()

  const startMs = Date.now()
  let elapsedMs = 0
  let onMove = () => {}
  const store = createSqliteStore(':memory:')
  const dues = createDues(store)
  const relay = createRelay({
    ...bankOptions(sandbox.url, dues.store),
    clock: {
      now: () => startMs + Math.ceil(elapsedMs),
      onMove: (listener) => {
        onMove = listener
        return () => {}
      },
    },
  })
  const server = await listen(createNodeListener(relay))

  const sessions = await runAtOnce(people, 8, async (signsAtMs) => {
    const browser = createBrowser(`${server.url}/cert`, dispatcher)
    const { sessionId } = (await browser.post(windowApi.open.path, signRequest)) as Snapshot
    const path = windowApi.submitPhone.path.replace(':sessionId', sessionId)
    const { txId = '' } = (await browser.post(path, hong)) as Snapshot
    return { sessionId, txId, signsAtMs }
  })
  const toSign = sessions.toSorted((a, b) => a.signsAtMs - b.signsAtMs)
  const unseen = new Set<(typeof sessions)[number]>()
  const delaysMs: number[] = []

  for (;;) {
    const [next] = toSign
    const signsAtMs = next?.signsAtMs ?? Infinity
    elapsedMs = Math.min(signsAtMs, dues.earliestMs() - startMs)
    if (elapsedMs > horizonMs) break
    if (next && elapsedMs === signsAtMs) {
      toSign.shift()
      const path = `/__sandbox/phones/hong/requests/${next.txId}/sign`
      await (await request(sandbox.url + path, { method: 'POST', dispatcher })).body.dump()
      unseen.add(next)
      continue
    }
    const settled = dues.settled(startMs + elapsedMs)
    onMove()
    await settled
    for (const session of unseen) {
      if (!dues.isDone(session.sessionId)) continue
      unseen.delete(session)
      delaysMs.push(elapsedMs - session.signsAtMs)
    }
  }
  const calls = (await control.calls())['rest.status'] ?? 0
  await server.close()
  await relay.close()
  await store.close()
  await dispatcher.close()
  await sandbox.stop()
  return { calls, delaysMs }
}

/** What the relay's poller asks the service, and how late it knows, beside a fixed poll. */
export const measurePolling = async (): Promise<readonly Row[]> => {
  const people = createPeople(count)
  const theirs = countFixed(people)
  const ours = await runRelay(people)
  if (ours.delaysMs.length !== theirs.delaysMs.length)
    throw new Error(`Of ${theirs.delaysMs.length} signatures the relay knows ${ours.delaysMs.length}.`)

  const peer = 'a poll each second'
  const calls = {
    what: `questions for the status, for each of ${count} people`,
    ours: ours.calls / count,
    peer,
    theirs: theirs.calls / count,
    unit: 'calls',
  }
  const delay = (name: string, share: number): Row => ({
    what: `signature by phone until the relay knows, ${name}`,
    ours: quantile(ours.delaysMs, share),
    peer,
    theirs: quantile(theirs.delaysMs, share),
    unit: 'ms',
  })
  const median = delay('p50', 0.5)
  return [
    { ...calls, aim: { text: 'fewer', isMet: calls.ours < calls.theirs } },
    { ...median, aim: { text: 'earlier', isMet: median.ours < median.theirs } },
    delay('p95', 0.95),
  ]
}
