import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '../process/capture.mjs'
import { root } from '../process/root.mjs'
import { packPackages } from './packPackages.mjs'

const isCode = (file) => /\.m?js$/.test(file)

const filesOf = (target) => (typeof target === 'string' ? [target] : Object.values(target).flatMap(filesOf))

const listBins = ({ bin = {} }) => (typeof bin === 'string' ? [bin] : Object.values(bin))

const missingFiles = ({ name, installed, manifest }) =>
  [...filesOf(manifest.exports), ...listBins(manifest)]
    .filter((file) => !file.includes('*') && !existsSync(join(installed, file)))
    .map((file) => `${name}: ${file} is promised and not packed`)

const hiddenSources = ({ name, manifest }) =>
  JSON.stringify(manifest.exports).includes('@kakao-cert/source')
    ? [`${name}: its exports show the private source condition`]
    : []

const badBins = ({ name, installed, manifest }) =>
  listBins(manifest)
    .map((file) => join(installed, file))
    .filter((file) => existsSync(file) && !readFileSync(file, 'utf8').startsWith('#!'))
    .map((file) => `${name}: ${file} does not begin with #!`)

const importable = ({ name, manifest }) =>
  Object.entries(manifest.exports)
    .filter(([, target]) => filesOf(target).some(isCode))
    .map(([path]) => `${name}${path.slice(1)}`)

const probe = (specifiers) => `
const specifiers = ${JSON.stringify(specifiers)}
for (const specifier of specifiers) {
  try {
    const entries = Object.entries(await import(specifier))
    if (entries.length === 0) console.log(specifier + ': exports nothing')
    for (const [name, value] of entries) if (value === undefined) console.log(specifier + ': ' + name + ' is undefined')
  } catch (error) {
    console.log(specifier + ': ' + error.message)
  }
}
`

/** Imports every path of every package as its users would, with plain Node and without our sources in sight. */
export const checkExports = async () => {
  const folder = join(root, 'reports', 'exports')
  const packed = await packPackages(folder)
  const script = join(folder, 'probe.mjs')
  writeFileSync(script, probe(packed.flatMap(importable)))
  const { code, output } = await capture(process.execPath, [script], {
    cwd: folder,
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  const problems = [
    ...packed.flatMap((one) => [...missingFiles(one), ...hiddenSources(one), ...badBins(one)]),
    ...output.split('\n').filter(Boolean),
  ]
  for (const problem of problems) console.log(problem)
  return code !== 0 || problems.length > 0 ? 1 : 0
}
