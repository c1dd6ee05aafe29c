import { listen, type Listening } from './listen.ts'
import { snapshotText } from './snapshotText.ts'

/** A stream of events on the bare response of `node:http`: as little as Node lets a connection cost. */
export const serveBareResponse = (): Promise<Listening> =>
  listen((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    response.write(`id: 1\nevent: snapshot\ndata: ${snapshotText}\n\n`)
  })
