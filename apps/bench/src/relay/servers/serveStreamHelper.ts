import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { listen, type Listening } from './listen.ts'
import { snapshotText } from './snapshotText.ts'

/** A stream of events by Hono's helper: one event, then waiting. */
export const serveStreamHelper = (): Promise<Listening> => {
  const app = new Hono()
  app.get('*', (context) =>
    streamSSE(context, async (stream) => {
      await stream.writeSSE({ id: '1', event: 'snapshot', data: snapshotText })
      await new Promise<void>((resolve) => stream.onAbort(resolve))
    }),
  )
  const answer = getRequestListener(app.fetch)
  return listen((incoming, outgoing) => void answer(incoming, outgoing))
}
