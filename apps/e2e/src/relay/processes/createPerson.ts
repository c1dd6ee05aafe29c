import { parse, SnapshotSchema, type Snapshot } from '@kakao-cert/protocol'
import { readEvents } from '../../../../../packages/relay/src/qr/readEvents.ts'
import { createSiteBrowser, hong, type Answer } from '../createSiteBrowser.ts'
import type { Fleet } from './createFleet.ts'

/** A session of a window, with its transaction. */
export interface Requested {
  readonly sessionId: string
  readonly txId: string
}

/** Somebody before a window whose server is always dying: what is not answered is asked again. */
export interface Person {
  /** Sends the phone form, in another window where one does not take it, until the message is on its way. */
  readonly request: () => Promise<Requested>
  /** Waits for the signature; answers with how the session stands then. */
  readonly untilSigned: (sessionId: string) => Promise<Snapshot>
  /** Completes, until it is told that this is the end. */
  readonly complete: (sessionId: string) => Promise<Answer>
}

interface Options {
  readonly fleet: Pick<Fleet, 'send'>
  /** Whether the window hears of news by events, or has to ask. */
  readonly hearsBy: 'events' | 'reading'
  /** Ends everything. */
  readonly over: AbortSignal
}

const askAgainMs = 250
const pause = () => new Promise((resolve) => setTimeout(resolve, askAgainMs))

/** Creates a person with a browser of their own. */
export const createPerson = ({ fleet, hearsBy, over }: Options): Person => {
  const page = createSiteBrowser((request) => fleet.send(request))

  /** Asks until there is an answer that is enough. */
  const ask = async <T>(question: () => Promise<T | undefined>): Promise<T> => {
    for (;;) {
      over.throwIfAborted()
      const answer = await question().catch(() => undefined)
      if (answer !== undefined) return answer
      await pause()
    }
  }

  const isOver = ({ phase: { status } }: Snapshot) => status !== 'choosing' && status !== 'waiting'

  /** Hears of news until nothing can follow, or the process is killed. */
  const listen = async (seen: Snapshot): Promise<Snapshot> => {
    let newest = seen
    const { sessionId, revision } = seen
    const Cookie = [...page.cookies].map((pair) => pair.join('=')).join('; ')
    const address = `https://bank.example/cert/sessions/${sessionId}/events?after=${revision}`
    try {
      const { body } = await fleet.send(new Request(address, { headers: { Cookie } }), over)
      if (!body) return newest
      for await (const { event, data } of readEvents(body)) {
        const news = event === 'snapshot' ? parse(SnapshotSchema, JSON.parse(data)) : undefined
        if (!news || news.revision <= newest.revision)
          throw new RangeError(`After ${newest.revision} came ${data}.`)
        newest = news
      }
    } catch (error) {
      if (error instanceof RangeError) throw error
    }
    return newest
  }

  return {
    request: () =>
      ask(async () => {
        const key = { 'Idempotency-Key': crypto.randomUUID() }
        const { sessionId } = await ask(() => page.open({}, key))
        await page.call('submitPhone', sessionId, hong).catch(() => {})
        const { phase, txId } = await ask(() => page.read(sessionId))
        if (phase.status === 'waiting' && txId !== undefined) return { sessionId, txId }
        await page.call('cancel', sessionId)
        return undefined
      }),
    untilSigned: async (sessionId) => {
      let seen = await ask(() => page.read(sessionId))
      while (!isOver(seen)) {
        over.throwIfAborted()
        await pause()
        seen = hearsBy === 'events' ? await listen(seen) : await ask(() => page.read(sessionId))
      }
      return seen
    },
    complete: (sessionId) =>
      ask(async () => {
        const answer = await page.call('complete', sessionId)
        return answer.status === 200 || !page.problemOf(answer).canGoOn ? answer : undefined
      }),
  }
}
