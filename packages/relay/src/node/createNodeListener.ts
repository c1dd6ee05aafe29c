import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { reasons } from '@kakao-cert/protocol'
import { problemResponse } from '@kakao-cert/protocol/http'
import type { Relay } from '../createRelay.ts'
import type { Feed } from '../http/createFeeds.ts'
import type { RelayHost } from '../RelayHost.ts'

interface NodeListenerOptions {
  /** The origin that browsers ask, such as `https://www.bank.example`. @default http and the header Host */
  readonly origin?: string
}

const headersOf = ({ rawHeaders }: IncomingMessage): Headers => {
  const headers = new Headers()
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    // What HTTP/2 calls :method and the like is no header.
    if (!name.startsWith(':')) headers.append(name, rawHeaders[index + 1] ?? '')
  }
  return headers
}

const toRequest = (incoming: IncomingMessage, origin: string | undefined, signal: AbortSignal): Request => {
  const { method = 'GET', headers } = incoming
  // Express takes the path that a middleware is mounted at away from `url`.
  const { originalUrl, url = '/' }: IncomingMessage & { originalUrl?: string } = incoming
  const base = origin ?? `http://${headers.host ?? 'localhost'}`
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const init: RequestInit & { duplex: 'half' } = {
    method,
    headers: headersOf(incoming),
    signal,
    duplex: 'half',
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array> }),
  }
  return new Request(new URL(originalUrl ?? url, base), init)
}

const writeHead = (outgoing: ServerResponse, { status, headers }: Response) => {
  const cookies = headers.getSetCookie()
  outgoing.writeHead(status, {
    ...Object.fromEntries(headers),
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  })
}

/** Sends a feed as it is, without a stream for each: an idle connection costs little more than its socket. */
const sendFeed = (outgoing: ServerResponse, { headers, start }: Feed): void => {
  outgoing.writeHead(200, headers)
  outgoing.flushHeaders()
  const stop = start({ write: (text) => void outgoing.write(text), end: () => void outgoing.end() })
  outgoing.once('close', stop)
}

/**
 * Serves a relay from `node:http`, or as a middleware of Express. Connections that wait for events cost a fraction of what they
 * do through the stream of a response.
 *
 * @example
 * createServer(createNodeListener(relay)).listen(3000)
 */
export const createNodeListener =
  (relay: Pick<Relay, 'fetch'>, { origin }: NodeListenerOptions = {}): RequestListener =>
  (incoming, outgoing) => {
    const controller = new AbortController()
    outgoing.once('close', () => controller.abort())
    let isFeed = false
    const { remoteAddress } = incoming.socket
    const host: RelayHost = {
      ...(remoteAddress !== undefined && { remoteAddress }),
      send: (feed) => {
        isFeed = true
        sendFeed(outgoing, feed)
        return new Response(null)
      },
    }

    const answer = async () => {
      const response = await relay.fetch(toRequest(incoming, origin, controller.signal), host)
      if (isFeed) return
      const body = response.body ? await response.text() : ''
      // Who was given up because a body dripped in does not keep the connection.
      if (response.status === reasons.bodyTooSlow.status) outgoing.shouldKeepAlive = false
      writeHead(outgoing, response)
      outgoing.end(incoming.method === 'HEAD' ? undefined : body)
    }
    answer().catch(() => {
      // The address or a header is none.
      if (outgoing.headersSent) return void outgoing.destroy()
      const refused = problemResponse('malformedBody')
      writeHead(outgoing, refused)
      void refused.text().then((body) => outgoing.end(body))
    })
  }
