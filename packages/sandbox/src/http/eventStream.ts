import { revisionSeen } from '@kakao-cert/protocol/http'
import type { Hub } from '../hub/createHub.ts'

interface Event {
  readonly revision: number
  readonly data: unknown
  /** Whether nothing can follow. */
  readonly isLast: boolean
}

interface Options {
  readonly request: Request
  readonly hub: Hub
  readonly topic: string
  /** Name of the events. */
  readonly name: string
  /** The newest event; `undefined` once there is nothing to tell any more. */
  readonly read: () => Event | undefined
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
export const eventStream = ({ request, hub, topic, name, read }: Options): Response => {
  const after = revisionSeen(request)
  const first = read()
  // 204 is what tells an EventSource not to come back.
  if (!first || (first.isLast && first.revision <= after)) return new Response(null, { status: 204 })
  // Nobody would read the stream, and so nobody would end it.
  if (request.method === 'HEAD' || request.signal.aborted) return new Response(null, { headers })

  let stop = () => {}
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      // Whoever has seen more than there is saw it before a restart that forgot.
      let sent = after > first.revision ? -1 : after
      const write = (text: string) => controller.enqueue(encoder.encode(text))
      const end = () => {
        stop()
        controller.close()
      }
      const tell = () => {
        const event = read()
        if (event && event.revision > sent) {
          sent = event.revision
          write(`id: ${event.revision}\nevent: ${name}\ndata: ${JSON.stringify(event.data)}\n\n`)
        }
        if (!event || event.isLast) end()
      }
      const unsubscribe = hub.subscribe(topic, { tell, end })
      const keepAlive = setInterval(() => write(': still here\n\n'), keepAliveMs)
      request.signal.addEventListener('abort', end)
      stop = () => {
        unsubscribe()
        clearInterval(keepAlive)
        request.signal.removeEventListener('abort', end)
      }
      write(`retry: ${reconnectMs}\n\n`)
      tell()
    },
    cancel: () => stop(),
  })
  return new Response(body, { headers })
}
