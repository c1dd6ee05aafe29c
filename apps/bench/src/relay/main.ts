import { availableParallelism } from 'node:os'
import { formatTable } from './formatTable.ts'
import { measureComplete } from './measureComplete.ts'
import { measureLatency } from './measureLatency.ts'
import { measurePolling } from './measurePolling.ts'
import { measureWaiting } from './measureWaiting.ts'
import type { Row } from './Row.ts'

// The relay beside what one would write without it. All parts, or those that are named: `relay waiting latency`.

const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  waiting: () => measureWaiting(5000),
  complete: () => measureComplete(300),
  latency: () => measureLatency(40),
  polling: measurePolling,
}

const named = process.argv.slice(2)
const unknown = named.find((name) => !(name in parts))
if (unknown !== undefined)
  throw new Error(`There is no part ${unknown}, but ${Object.keys(parts).join(', ')}.`)

const rows: Row[] = []
for (const [name, measure] of Object.entries(parts))
  if (named.length === 0 || named.includes(name)) rows.push(...(await measure()))

console.log(
  `Medians of several rounds on ${availableParallelism()} cores. A ratio above 1 is in our favour.\n`,
)
console.log(formatTable(rows))
