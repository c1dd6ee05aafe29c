import type { Hub } from '../hub/createHub.ts'

interface Event {
  readonly revision: number
  readonly data: unknown
  /** Whether nothing can follow. */
  readonly isLast: boolean
}

interface Options {
  readonly hub: Hub
  readonly topic: string
  /** Name of the events. */
  readonly name: string
  /** The newest event; `undefined` once there is nothing to tell any more. */
  readonly read: () => Event | undefined
  /** Revision that the listener has already, from `Last-Event-ID` or `?after=`. */
  readonly after: number
}

const keepAliveMs = 15_000
const reconnectMs = 1000

const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
}

/**
 * Server-Sent Events of something that is wholly told by its newest state: ids are revisions, so that a listener who
 * comes back gets nothing twice and misses nothing.
 */
export const eventStream = ({ hub, topic, name, read, after }: Options): Response => {
  const first = read()
  // 204 is what tells an EventSource not to come back.
  if (!first || (first.isLast && first.revision <= after)) return new Response(null, { status: 204 })

  let stop = () => {}
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      let sent = after
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const tell = () => {
        const event = read()
        if (event && event.revision > sent) {
          sent = event.revision
          write(`id: ${event.revision}\nevent: ${name}\ndata: ${JSON.stringify(event.data)}\n\n`)
        }
        if (!event || event.isLast) {
          stop()
          controller.close()
        }
      }
      const unsubscribe = hub.subscribe(topic, tell)
      const keepAlive = setInterval(() => write(': still here\n\n'), keepAliveMs)
      stop = () => {
        unsubscribe()
        clearInterval(keepAlive)
      }
      write(`retry: ${reconnectMs}\n\n`)
      tell()
    },
    cancel: () => stop(),
  })
  return new Response(body, { headers })
}
