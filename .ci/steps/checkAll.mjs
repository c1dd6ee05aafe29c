import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from '../process/Stop.mjs'
import { findPorts } from '../process/findPorts.mjs'
import { readPort } from '../process/readPort.mjs'
import { root } from '../process/root.mjs'
import { say } from '../process/say.mjs'
import { formatCounts } from '../report/formatCounts.mjs'
import { findChromium } from '../setup/findChromium.mjs'
import { isNodeGoodEnough } from '../setup/isNodeGoodEnough.mjs'
import { toolPath } from '../setup/toolPath.mjs'
import { checkOptions } from './checkOptions.mjs'
import { chooseSteps } from './chooseSteps.mjs'
import { runStep } from './runStep.mjs'

const portCount = 10

const findPortBase = async (text) => {
  const wanted = readPort('port', text, 4600)
  const base = await findPorts(wanted, portCount)
  if (base !== wanted) say(`Ports from ${wanted} are taken: the servers under test use ${base} and up`)
  return base
}

const describe = ({ name, report }, { counts, seconds }) => {
  const result = report ? formatCounts(counts) : counts.failed > 0 ? 'failed' : 'ok'
  return `${counts.failed > 0 ? '✗' : '✓'} ${name.padEnd(10)}${seconds.toFixed(1).padStart(6)} s  ${result}`
}

/** Runs the checks one after the other; the last line says how many passed. */
export const checkAll = async () => {
  const options = checkOptions()
  if (!options) return 0
  const chosen = chooseSteps(options.only)
  if (!isNodeGoodEnough(process.versions.node)) {
    throw new Stop(
      `Node ${process.versions.node} is too old for the checks: run npm test, which brings a newer one.`,
    )
  }
  mkdirSync(join(root, 'reports'), { recursive: true })
  const browser = findChromium()
  const env = {
    ...toolPath(process.execPath),
    ...(browser && { CHROMIUM_PATH: browser }),
    TEST_PORT_BASE: String(await findPortBase(options.port)),
  }

  const total = { passed: 0, failed: 0, skipped: 0 }
  let isBuilt = true
  for (const step of chosen) {
    if (step.needsBuild && !isBuilt) {
      console.log(`- ${step.name.padEnd(10)} skipped: it needs the build`)
      total.skipped += 1
      continue
    }
    const result = await runStep(step, env)
    console.log(describe(step, result))
    if (result.counts.failed > 0) console.log(`\n${result.output.trim().replaceAll(/^/gm, '    ')}\n`)
    if (step.name === 'build') isBuilt = result.counts.failed === 0
    for (const key of Object.keys(total)) total[key] += result.counts[key]
  }
  console.log(`\n${formatCounts(total)}`)
  return total.failed > 0 ? 1 : 0
}
