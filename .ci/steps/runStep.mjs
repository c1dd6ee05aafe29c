import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '../process/capture.mjs'
import { root } from '../process/root.mjs'
import { readCounts } from '../report/readCounts.mjs'

const limitMs = 15 * 60_000

/** Runs one check to its end; nothing is tried twice. */
export const runStep = async (step, env) => {
  // A report of an earlier run must not speak for this one.
  if (step.report) rmSync(join(root, step.report), { force: true })
  const folder = join(root, step.folder ?? '.')
  const begin = Date.now()
  const [command, ...args] = step.command
  const { code, output } = await capture(command === 'node' ? process.execPath : command, args, {
    cwd: folder,
    env: {
      ...env,
      ...(step.report && { PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, step.report) }),
    },
    limitMs,
  })
  return { counts: readCounts(step, code), output, seconds: (Date.now() - begin) / 1000 }
}
