import type { Feed } from './createFeeds.ts'

/** A feed as the stream of a response. */
export const streamFeed = ({ headers, start }: Feed): Response => {
  const encoder = new TextEncoder()
  let stop = () => {}
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      stop = start({
        write: (text) => controller.enqueue(encoder.encode(text)),
        end: () => controller.close(),
      })
    },
    cancel: () => stop(),
  })
  return new Response(body, { headers })
}
