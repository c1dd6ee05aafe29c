import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from '../process/Stop.mjs'
import { capture } from '../process/capture.mjs'
import { root } from '../process/root.mjs'
import { say } from '../process/say.mjs'
import { explainInstallFailure } from './explainInstallFailure.mjs'
import { isNodeGoodEnough } from './isNodeGoodEnough.mjs'
import { nodePackages } from './nodePackages.mjs'
import { npm } from './npm.mjs'
import { toolsFolder } from './toolsFolder.mjs'

const getNode = 'install Node 24 from https://nodejs.org and run this again'

const readWantedPnpm = () => {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return { name: 'pnpm', version: packageManager.split('@')[1] }
}

// Written last, so that an interrupted installation is not taken for a whole one.
const mark = join(toolsFolder, '.kakao-cert')

const isThere = (packages) => {
  const there = existsSync(mark) ? readFileSync(mark, 'utf8').split(' ') : []
  return packages.every((one) => there.includes(one))
}

// The Node in `.tools` must not be taken for the user's own: npm would remove what is not asked for.
const isOwnNodeGood = () =>
  isNodeGoodEnough(process.versions.node) && !process.execPath.startsWith(toolsFolder)

const findNodePackage = () => {
  const isMusl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime
  const found = isMusl ? undefined : nodePackages[`${process.platform}-${process.arch}`]
  if (found) return found
  throw new Stop(`There is no ready-made Node for ${process.platform} ${process.arch}: ${getNode}.`)
}

const binaryOf = ({ name }) =>
  join(toolsFolder, name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Puts pnpm, and a newer Node where this one is too old, into `.tools`; returns the path of the Node to use. */
export const ensureTools = async () => {
  const nodePackage = isOwnNodeGood() ? undefined : findNodePackage()
  const wanted = nodePackage ? [readWantedPnpm(), nodePackage] : [readWantedPnpm()]
  const node = nodePackage ? binaryOf(nodePackage) : process.execPath
  const packages = wanted.map(({ name, version }) => `${name}@${version}`)
  if (isThere(packages) && existsSync(node)) return node

  const names = wanted
    .map(({ name, version }) => `${name === 'pnpm' ? 'pnpm' : 'Node'} ${version}`)
    .join(' and ')
  say(`Bringing ${names} into .tools (first run, about 20 s)`)
  const quietly = [
    '--no-save',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
  ]
  // pnpm's install script puts its binary in place, whatever the user's npm settings say about scripts.
  const { code, output } = await capture(
    npm,
    ['install', '--prefix', '.tools', '--ignore-scripts=false', ...quietly, ...packages],
    { cwd: root },
  )
  if (code !== 0) throw new Stop(explainInstallFailure(output, `npm could not bring ${names}: ${getNode}`))
  writeFileSync(mark, packages.join(' '))
  return node
}
