import { Stop } from '../process/Stop.mjs'
import { capture } from '../process/capture.mjs'
import { root } from '../process/root.mjs'
import { say } from '../process/say.mjs'
import { hashFiles } from './hashFiles.mjs'
import { listWorkspaces } from './listWorkspaces.mjs'
import { stamp } from './stamp.mjs'
import { toolPath } from './toolPath.mjs'

const builds = [
  { name: '@kakao-cert/sandbox-ui', what: "the sandbox's pages" },
  { name: '@kakao-cert/demo', what: 'the demo' },
]
const outputs = ['packages/sandbox/pages', 'apps/demo/dist']

const isSource = (file) => !/\/dist\/|\.(test|stories)\.tsx?$|\.tsbuildinfo$|\.sqlite/.test(file)

const hash = () => {
  const sources = listWorkspaces('packages').map((path) => `${path}/src`)
  const inputs = ['pnpm-lock.yaml', 'tsconfig.base.json', ...sources, 'apps/demo', 'apps/sandbox-ui']
  // The outputs are part of it, so that a build by hand, or a deleted folder, is not taken for this one.
  return `${hashFiles(inputs, isSource)} ${hashFiles(outputs)}`
}

/** Builds the pages that the demo and the sandbox serve, unless they are those of the last build. */
export const ensureApps = async (node) => {
  if (stamp.matches('apps', hash())) return
  say('Building the demo and the simulated phone (when something changed, about 5 s)')
  for (const { name, what } of builds) {
    const { code, output } = await capture('pnpm', ['--filter', name, 'build'], {
      cwd: root,
      env: toolPath(node),
    })
    if (code !== 0) {
      const tail = output.trim().split('\n').slice(-20).join('\n  ')
      throw new Stop(`Building ${what} failed: mend what it says here and run this again.\n\n  ${tail}`)
    }
  }
  stamp.write('apps', hash())
}
