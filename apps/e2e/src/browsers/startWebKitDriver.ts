import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A screen that nobody sees, for a browser that has no headless mode. */
const startScreen = async () => {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const failed = once(child, 'exit').then(() => {
    throw new Error('Xvfb ended before it had a screen.')
  })
  const [number] = (await Promise.race([once(child.stdio[3] as Readable, 'data'), failed])) as [Buffer]
  return { display: `:${number.toString().trim()}`, child }
}

/** Starts the WebDriver of WebKitGTK, and answers with its address when it listens. */
export const startWebKitDriver = async (): Promise<{
  readonly url: string
  readonly stop: () => Promise<void>
}> => {
  const screen = await startScreen()
  const port = await freePort()
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display, LANG: 'ko_KR.UTF-8' },
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    for (const child of [driver, screen.child]) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      const gone = once(child, 'exit')
      child.kill()
      await gone
    }
  }
  const isUp = () =>
    fetch(`${url}/status`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isUp())) {
    if (driver.exitCode !== null) {
      await stop()
      throw new Error(`WebKitWebDriver ended with ${driver.exitCode}.`)
    }
    await setTimeout(50)
  }
  return { url, stop }
}
