import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { ServerName } from './servers/ServerName.ts'
import type { Usage } from './servers/Usage.ts'

/** A server in another process. */
export interface StartedServer {
  /** Without a slash at the end. */
  readonly url: string
  readonly readUsage: () => Promise<Usage>
  readonly stop: () => Promise<void>
}

interface Options {
  /** Where the service is, for those that have one behind them. */
  readonly upstream?: string
  /** The store of a relay. */
  readonly file?: string
}

/** Starts a server. */
export const startServer = async (
  name: ServerName,
  { upstream = '', file = '' }: Options = {},
): Promise<StartedServer> => {
  const child = fork(new URL('servers/main.ts', import.meta.url), [name, upstream, file], {
    execArgv: [
      '--conditions=@kakao-cert/source',
      '--expose-gc',
      // V8's nursery otherwise grows by up to 100 MB, however many connections there are.
      '--min-semi-space-size=8',
      '--max-semi-space-size=8',
    ],
  })
  const ended = once(child, 'exit')
  const died = ended.then(([code]) => {
    throw new Error(`The ${name} ended with ${code}.`)
  })
  died.catch(() => {})
  const hear = async <T>() => (await Promise.race([once(child, 'message'), died]))[0] as T
  return {
    url: await hear<string>(),
    readUsage: () => {
      child.send('usage')
      return hear<Usage>()
    },
    stop: async () => {
      child.disconnect()
      await ended
    },
  }
}
