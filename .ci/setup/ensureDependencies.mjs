import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from '../process/Stop.mjs'
import { capture } from '../process/capture.mjs'
import { root } from '../process/root.mjs'
import { say } from '../process/say.mjs'
import { explainInstallFailure } from './explainInstallFailure.mjs'
import { hashFiles } from './hashFiles.mjs'
import { listWorkspaces } from './listWorkspaces.mjs'
import { stamp } from './stamp.mjs'
import { toolPath } from './toolPath.mjs'

/** Installs what the lockfile says, unless nothing has changed since the last time. */
export const ensureDependencies = async (node) => {
  const workspaces = [...listWorkspaces('packages'), ...listWorkspaces('apps')]
  const manifests = workspaces.map((path) => `${path}/package.json`)
  const hash = hashFiles(['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', '.npmrc', ...manifests])
  const isFirst = !existsSync(join(root, 'node_modules'))
  if (stamp.matches('dependencies', hash)) return

  say(`Installing dependencies${isFirst ? ' (first run, about 20 s)' : ''}`)
  const settings = ['confirmModulesPurge=false', 'fetchRetries=1', 'fetchRetryMintimeout=1000']
  const { code, output } = await capture(
    'pnpm',
    ['install', '--frozen-lockfile', ...settings.map((setting) => `--config.${setting}`)],
    { cwd: root, env: toolPath(node) },
  )
  if (code !== 0) {
    throw new Stop(
      explainInstallFailure(
        output,
        'Dependencies could not be installed: delete node_modules and run this again',
      ),
    )
  }
  stamp.write('dependencies', hash)
}
