import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Usage } from './Usage.ts'

const collectGarbage = async () => {
  for (let time = 0; time < 4; time += 1) {
    globalThis.gc?.()
    await nextTurn()
  }
}

const tell = async () => {
  const { user, system } = process.cpuUsage()
  await collectGarbage()
  const { rss, heapUsed, external } = process.memoryUsage()
  process.send?.({ rss, heap: heapUsed + external, cpuMs: (user + system) / 1000 } satisfies Usage)
}

/** Tells the parent process, whenever it asks, what this one has used; ends with the parent. */
export const answerUsage = (): void => {
  process.once('disconnect', () => process.exit())
  process.on('message', () => void tell())
}
