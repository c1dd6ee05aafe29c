import { randomInt } from 'node:crypto'
import { startProcess, type Process } from '../../site/startProcess.ts'

/** Processes of one server, of which some are always being killed. */
export interface Fleet {
  /**
   * Sends a request to any of those that live, as a load balancer does; rejects where it dies before it has answered.
   *
   * @param signal ends it. By default it may take as long as the window waits for an answer.
   */
  readonly send: (request: Request, signal?: AbortSignal) => Promise<Response>
  /** Kills any one as `kill -9` does, and starts another in its place. */
  readonly killOne: () => Promise<void>
  readonly stop: () => Promise<void>
}

const script = 'apps/e2e/src/relay/processes/serveRelay.ts'
const answerMs = 15_000

/** Starts so many processes. */
export const createFleet = async (size: number, args: readonly string[]): Promise<Fleet> => {
  const start = () => startProcess(script, args)
  const places: (Process | undefined)[] = await Promise.all(Array.from({ length: size }, start))
  const living = () => places.flatMap((process) => (process ? [process] : []))

  return {
    send: async (request, signal = AbortSignal.timeout(answerMs)) => {
      const all = living()
      const process = all[randomInt(size) % all.length]
      if (!process) throw new Error('Every process is dead.')
      const { pathname, search } = new URL(request.url)
      return fetch(new Request(process.url + pathname + search, request), { signal })
    },
    killOne: async () => {
      const place = randomInt(size)
      const process = places[place]
      places[place] = undefined
      await process?.kill()
      places[place] = await start()
    },
    stop: async () => {
      await Promise.all(living().map((process) => process.kill()))
    },
  }
}
