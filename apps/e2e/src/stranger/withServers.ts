import { expect } from '@playwright/test'
import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** A program that a package of the app brings. */
interface Server {
  readonly program: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Answers when it is there. */
  readonly url: string
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

/** Starts servers in the folder of an app, does something when all of them are there, and ends them. */
export const withServers = async (
  folder: string,
  servers: readonly Server[],
  work: () => Promise<void>,
): Promise<void> => {
  const children = servers.map(({ program, args = [], env = {} }) =>
    spawn(join(folder, 'node_modules/.bin', program), args, {
      cwd: folder,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  )
  try {
    for (const { url } of servers) await expect.poll(() => answers(url), { timeout: 60_000 }).toBe(true)
    await work()
  } finally {
    await Promise.all(
      children.map((child) => {
        const gone = new Promise((done) => child.once('exit', done))
        child.kill()
        return gone
      }),
    )
  }
}
