import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '../process/capture.mjs'
import { root } from '../process/root.mjs'
import { listWorkspaces } from '../setup/listWorkspaces.mjs'
import { toolPath } from '../setup/toolPath.mjs'

const atOnce = 2

const listProjects = () =>
  [...listWorkspaces('packages'), ...listWorkspaces('apps'), '.storybook']
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
    .filter((path) => /\/tsconfig[^/]*\.json$/.test(path))

/** Checks the types of every project, a few at a time, and shows what is wrong with each. */
export const checkTypes = async () => {
  const waiting = listProjects()
  const env = toolPath(process.execPath)
  let failed = 0
  const work = async () => {
    for (let project = waiting.shift(); project; project = waiting.shift()) {
      const { code, output } = await capture('tsc', ['--noEmit', '-p', project], { cwd: root, env })
      if (code === 0) continue
      failed += 1
      console.log(`${project}\n${output}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return failed > 0 ? 1 : 0
}
