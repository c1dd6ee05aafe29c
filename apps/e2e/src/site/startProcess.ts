import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A server that a test started. */
export interface Served {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** A server in a process of its own. */
export interface Process extends Served {
  /** Ends it as `kill -9` does: it cannot do anything about it. */
  readonly kill: () => Promise<void>
}

const root = fileURLToPath(new URL('../../../../', import.meta.url))

/**
 * Starts a Node script that prints its URL when it listens.
 *
 * @param script path from the root of the repository
 */
export const startProcess = async (
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Process> => {
  const child = spawn(process.execPath, ['--conditions=@kakao-cert/source', script, ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const { promise: listening, resolve, reject } = Promise.withResolvers<string>()
  const read = (chunk: Buffer) => {
    output += chunk.toString()
    const url = /https?:\/\/[^\s/]+/.exec(output)?.[0]
    if (url) resolve(url)
  }
  child.stdout.on('data', read)
  child.stderr.on('data', read)
  child.once('error', reject)
  child.once('exit', (code) => reject(new Error(`${script} ended with ${code}: ${output}`)))
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }
  return { url: await listening, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}
