import type { Hub } from '../session/createHub.ts'

/** Where a feed goes to. */
export interface Sink {
  readonly write: (text: string) => void
  readonly end: () => void
}

/** Server-Sent Events that go on until there is nothing more to tell, or until they are stopped. */
export interface Feed {
  readonly headers: Readonly<Record<string, string>>
  /** Begins; answers with a function that stops it. */
  readonly start: (sink: Sink) => () => void
}

/** The newest that there is to tell. */
export interface FeedEvent {
  readonly revision: number
  readonly data: unknown
  /** Whether nothing can follow. */
  readonly isLast: boolean
}

/** All feeds of a relay. */
export interface Feeds {
  /**
   * Creates a feed of something that is wholly told by its newest state: ids are revisions, so that a listener who comes back
   * gets nothing twice and misses nothing.
   *
   * @param id of the session
   * @param after the revision that the listener has
   */
  readonly create: (id: string, after: number, read: () => Promise<FeedEvent | undefined>) => Feed
  /** Ends all of them. */
  readonly close: () => void
}

const keepAliveMs = 15_000
const reconnectMs = 1000

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
}

/** Creates what feeds are made by; one timer keeps all of their connections alive. */
export const createFeeds = (hub: Pick<Hub, 'subscribe'>): Feeds => {
  const sinks = new Map<Sink, () => void>()
  let keepAlive: ReturnType<typeof setInterval> | undefined

  const keep = (sink: Sink, end: () => void) => {
    sinks.set(sink, end)
    keepAlive ??= setInterval(() => sinks.forEach((_, { write }) => write(': still here\n\n')), keepAliveMs)
  }
  const drop = (sink: Sink) => {
    sinks.delete(sink)
    if (sinks.size > 0) return
    clearInterval(keepAlive)
    keepAlive = undefined
  }

  return {
    create: (id, after, read) => ({
      headers,
      start: (sink) => {
        let sent = after
        let isTelling = false
        let isTold = true
        const stop = () => {
          unsubscribe()
          drop(sink)
        }
        const end = () => {
          stop()
          sink.end()
        }
        const tellNewest = async () => {
          while (!isTold && sinks.has(sink)) {
            isTold = true
            const event = await read()
            if (!sinks.has(sink)) return
            // Whoever has seen more than there is saw it before a restart that forgot.
            if (event && (event.revision > sent || (sent === after && after > event.revision))) {
              sent = event.revision
              sink.write(`id: ${event.revision}\nevent: snapshot\ndata: ${JSON.stringify(event.data)}\n\n`)
            }
            if (!event || event.isLast) end()
          }
        }
        const tell = () => {
          isTold = false
          if (isTelling) return
          isTelling = true
          tellNewest()
            // The listener comes back and reads again.
            .catch(end)
            .finally(() => {
              isTelling = false
            })
        }
        const unsubscribe = hub.subscribe(id, tell)
        keep(sink, end)
        sink.write(`retry: ${reconnectMs}\n\n`)
        tell()
        return stop
      },
    }),
    close: () => [...sinks.values()].forEach((end) => end()),
  }
}
