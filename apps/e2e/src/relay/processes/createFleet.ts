import { startProcess, type Process } from '../../site/startProcess.ts'

/** Processes of one server, of which some are always being killed. */
export interface Fleet {
  /** Asks one of those that live; rejects where it dies before it has answered. */
  readonly ask: (path: string, number: number) => Promise<unknown>
  /** Kills one as `kill -9` does, and starts another in its place. */
  readonly killOne: (number: number) => Promise<void>
  readonly stop: () => Promise<void>
}

const script = 'apps/e2e/src/relay/processes/serveLedger.ts'
const answerMs = 60_000

/** Starts so many processes. */
export const createFleet = async (size: number, args: readonly string[]): Promise<Fleet> => {
  const start = () => startProcess(script, args)
  const places: (Process | undefined)[] = await Promise.all(Array.from({ length: size }, start))
  const living = () => places.flatMap((process) => (process ? [process] : []))

  return {
    ask: async (path, number) => {
      const all = living()
      const process = all[number % all.length]
      if (!process) throw new Error('Every process is dead.')
      const response = await fetch(process.url + path, { signal: AbortSignal.timeout(answerMs) })
      if (!response.ok) throw new Error(await response.text())
      return response.json()
    },
    killOne: async (number) => {
      const place = number % size
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
