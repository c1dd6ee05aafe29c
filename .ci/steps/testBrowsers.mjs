import { once } from 'node:events'
import { join } from 'node:path'
import { Stop } from '../process/Stop.mjs'
import { launch } from '../process/launch.mjs'
import { readOptions } from '../process/readOptions.mjs'
import { root } from '../process/root.mjs'
import { ensureApps } from '../setup/ensureApps.mjs'
import { ensureBrowser } from '../setup/ensureBrowser.mjs'
import { ensureDependencies } from '../setup/ensureDependencies.mjs'
import { ensureOtherBrowser } from '../setup/ensureOtherBrowser.mjs'
import { ensureTools } from '../setup/ensureTools.mjs'
import { toolPath } from '../setup/toolPath.mjs'

const ensures = {
  chromium: async (node) => ({ CHROMIUM_PATH: await ensureBrowser(node) }),
  firefox: () => ensureOtherBrowser('firefox'),
  webkit: () => ensureOtherBrowser('webkit'),
}
const names = Object.keys(ensures)

const help = `pnpm test:browsers [options]   walks through the demo in three browsers

  --only a,b   some of them: ${names.join(', ')}
  --help       this text`

const choose = (only) => {
  const chosen = only?.split(',').map((name) => name.trim()) ?? names
  const unknown = chosen.find((name) => !names.includes(name))
  if (unknown === undefined) return chosen
  throw new Stop(`There is no browser "${unknown}": choose from ${names.join(', ')}.`)
}

/** Brings the browsers, and walks through the demo in each. */
export const testBrowsers = async () => {
  const options = readOptions({ only: { type: 'string' } })
  if (options.help) return console.log(help)
  const chosen = choose(options.only)

  const node = await ensureTools()
  await ensureDependencies(node)
  await ensureApps(node)
  const env = { ...toolPath(node), BROWSERS: chosen.join(',') }
  for (const name of chosen) Object.assign(env, await ensures[name](node))

  const child = launch('playwright', ['test', '--config', 'browsers.config.ts'], {
    cwd: join(root, 'apps/e2e'),
    env,
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  return code ?? 1
}
