import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A network between a client and PostgreSQL that can fail. */
export interface Proxy {
  /** The address of the database by way of the proxy. */
  readonly url: string
  /** Drops all connections and takes no new ones. */
  readonly cut: () => void
  /** Takes connections again. */
  readonly mend: () => void
  /** Cuts when the next statement that contains a text is answered, so that the client never learns. */
  readonly cutAnswerTo: (text: string) => Promise<void>
  readonly close: () => void
}

/** @param target address of the database itself */
export const startProxy = async (target: string): Promise<Proxy> => {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let isCut = false
  let awaited: { readonly text: string; readonly resolve: () => void } | undefined

  const cut = () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }

  const server = createServer((client) => {
    if (isCut) {
      client.destroy()
      return
    }
    const upstream = connect(Number(port), hostname)
    let resolveWhenAnswered: (() => void) | undefined
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
    client.on('data', (data) => {
      upstream.write(data)
      if (!awaited || !data.includes(awaited.text)) return
      resolveWhenAnswered = awaited.resolve
      awaited = undefined
    })
    upstream.on('data', (data) => {
      if (!resolveWhenAnswered) {
        client.write(data)
        return
      }
      cut()
      resolveWhenAnswered()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  const url = new URL(target)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    cut,
    mend: () => {
      isCut = false
    },
    cutAnswerTo: (text) =>
      new Promise((resolve) => {
        awaited = { text, resolve }
      }),
    close: () => {
      cut()
      server.close()
    },
  }
}
