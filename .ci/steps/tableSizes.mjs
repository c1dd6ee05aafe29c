import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Stop } from '../process/Stop.mjs'
import { readOptions } from '../process/readOptions.mjs'
import { root } from '../process/root.mjs'
import { bundleCheck } from '../sizes/bundleCheck.mjs'
import { weighSources } from '../sizes/weighSources.mjs'

const checks = JSON.parse(readFileSync(join(root, '.size-limit.json'), 'utf8'))

const help = `pnpm sizes:table [options]   what every byte of a bundle is for; needs pnpm build

  --of TEXT    the check of .size-limit.json with this in its name (KakaoCertWindow and)
  --help       this text`

const choose = (text) => {
  const chosen = checks.find(({ name, rolldown }) => rolldown !== false && name.includes(text))
  if (chosen) return chosen
  throw new Stop(
    `No check has "${text}" in its name: choose from ${checks.map(({ name }) => name).join('; ')}.`,
  )
}

const sumOf = (weights, key) => weights.reduce((sum, weight) => sum + weight[key], 0)

const row = (name, weights) =>
  `${String(sumOf(weights, 'minified')).padStart(9)} ${String(sumOf(weights, 'compressed')).padStart(9)}  ${name}`

const heaviestFirst = (a, b) => b.compressed - a.compressed

/** Prints the sources of a bundle by folder, the heaviest first. */
export const tableSizes = async () => {
  const options = readOptions({ of: { type: 'string' } })
  if (options.help) return console.log(help)
  const check = choose(options.of ?? 'KakaoCertWindow and')
  const { code, map, folder } = await bundleCheck(check)
  const weights = weighSources(code, map).map((weight) => ({
    ...weight,
    path: weight.source ? relative(root, join(folder, weight.source)).replace('/dist/', '/') : '(imports)',
  }))
  const folders = [...Map.groupBy(weights, ({ path }) => dirname(path))]
    .map(([name, members]) => ({ name, members, compressed: sumOf(members, 'compressed') }))
    .sort(heaviestFirst)

  console.log(`${check.name}\n\n minified    brotli\n${row('all', weights)}`)
  for (const { name, members } of folders) {
    console.log(`\n${row(`${name}/`, members)}`)
    for (const weight of members.toSorted(heaviestFirst))
      console.log(row(`  ${weight.path.slice(name.length + 1)}`, [weight]))
  }
}
