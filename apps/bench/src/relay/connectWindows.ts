import { connect, type Socket } from 'node:net'
import type { OpenWindow } from './openWindows.ts'

const atOnce = 100

/** Opens the event stream of one window; resolves when the first event is there. */
const connectOne = (url: URL, { path, cookie }: OpenWindow): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: url.hostname, port: Number(url.port) })
    let heard = ''
    const hear = (chunk: Buffer) => {
      heard += chunk.toString()
      if (!heard.includes('data: ')) return
      socket.off('data', hear)
      socket.resume()
      resolve(socket)
    }
    socket.on('data', hear)
    socket.once('error', reject)
    socket.once('close', () => reject(new Error(`The stream ended: ${heard}`)))
    // As Chromium asks.
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: ${url.host}\r\nConnection: keep-alive\r\nAccept: text/event-stream\r\n` +
        'Cache-Control: no-cache\r\nUser-Agent: Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36\r\n' +
        `Sec-Fetch-Site: same-origin\r\nAccept-Language: ko-KR\r\nCookie: ${cookie}\r\n\r\n`,
    )
  })

/** Connects windows over TCP, and keeps them so. */
export const connectWindows = async (
  serverUrl: string,
  windows: readonly OpenWindow[],
): Promise<readonly Socket[]> => {
  const url = new URL(serverUrl)
  const sockets: Socket[] = []
  for (let index = 0; index < windows.length; index += atOnce) {
    const some = windows.slice(index, index + atOnce)
    sockets.push(...(await Promise.all(some.map((window) => connectOne(url, window)))))
  }
  return sockets
}
