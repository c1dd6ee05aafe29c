import { createNodeListener } from '@kakao-cert/relay/node'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startRelay, type StartedRelay } from './startRelay.ts'

// Attacks that need a socket: what no client of HTTP sends. docs/security.md names each of them.

/** Nothing of this gets so far that the service is asked. */
const nobody = 'http://localhost:9'
let started: StartedRelay
let server: Server

beforeEach(async () => {
  started = startRelay(nobody)
  server = createServer(createNodeListener(started.relay)).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  vi.useRealTimers()
  server.closeAllConnections()
  server.close()
  await started.stop()
})

const dial = async (): Promise<Socket> => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  // A server that hangs up while something is under way may be told so.
  socket.on('error', () => {})
  await once(socket, 'connect')
  return socket
}

const head = (...headers: readonly string[]): string =>
  ['POST /cert/sessions HTTP/1.1', 'Host: bank.example', ...headers, '', ''].join('\r\n')
const json = 'Content-Type: application/json'

it('slow body: a body that drips is given up after ten seconds, and so is its connection', async () => {
  // The clock of the relay, not that of sockets.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const socket = await dial()
  const answer = text(socket)
  socket.write(head(json, 'Content-Length: 1000'))
  while (vi.getTimerCount() === 0) await setImmediate()
  for (let second = 1; second < 10; second += 1) {
    socket.write(' ')
    vi.advanceTimersByTime(1000)
  }
  await setImmediate()
  expect(socket.bytesRead).toBe(0)
  vi.advanceTimersByTime(1000)
  expect(await answer).toMatch(/^HTTP\/1\.1 408 /)
})

it.each([
  ['larger than Node takes', 431, [json, `X-Large: ${'x'.repeat(20_000)}`, 'Content-Length: 2']],
  ['of two lengths', 400, [json, 'Content-Length: 2', 'Content-Length: 3']],
  ['of a length and of chunks', 400, [json, 'Content-Length: 2', 'Transfer-Encoding: chunked']],
  ['with a line that is no header', 400, [json, 'no header', 'Content-Length: 2']],
  ['of two types', 415, [json, 'Content-Type: text/plain', 'Content-Length: 2', 'Connection: close']],
  [
    'of two hosts, one of them that of the page that sends',
    403,
    [json, 'Host: evil.example', 'Origin: http://evil.example', 'Content-Length: 2', 'Connection: close'],
  ],
  [
    'of two origins',
    403,
    [
      json,
      'Origin: http://bank.example',
      'Origin: https://evil.example',
      'Content-Length: 2',
      'Connection: close',
    ],
  ],
])(
  'headers over a socket: a request %s is answered with %i, and does not hang',
  async (_, status, headers) => {
    const socket = await dial()
    const answer = text(socket)
    socket.write(`${head(...headers)}{}`)
    expect(await answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  },
)
