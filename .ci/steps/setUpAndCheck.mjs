import { once } from 'node:events'
import { launch } from '../process/launch.mjs'
import { root } from '../process/root.mjs'
import { ensureBrowser } from '../setup/ensureBrowser.mjs'
import { ensureDependencies } from '../setup/ensureDependencies.mjs'
import { ensureTools } from '../setup/ensureTools.mjs'
import { toolPath } from '../setup/toolPath.mjs'
import { checkOptions } from './checkOptions.mjs'
import { chooseSteps } from './chooseSteps.mjs'

const needBrowser = ['tests', 'e2e']

/** Everything `npm test` does, from a fresh clone to the last check. */
export const setUpAndCheck = async () => {
  const options = checkOptions()
  if (!options) return 0
  const chosen = chooseSteps(options.only)

  const node = await ensureTools()
  await ensureDependencies(node)
  const env = toolPath(node)
  if (chosen.some(({ name }) => needBrowser.includes(name))) env.CHROMIUM_PATH = await ensureBrowser(node)

  const child = launch(node, ['.ci/check.mjs', ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  return code ?? 1
}
