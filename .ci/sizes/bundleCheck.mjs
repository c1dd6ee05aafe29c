import { join } from 'node:path'
import { rolldown } from 'rolldown'
import { root } from '../process/root.mjs'

const entry = 'entry-of-the-check'

const escape = (text) => text.replaceAll(/[|\\{}()[\]^$+*?.-]/g, String.raw`\$&`)

const loaderOf = ({ path, import: imports }) => {
  if (imports === undefined) return `import ${JSON.stringify(join(root, path))}`
  const list = typeof imports === 'string' ? { [path]: imports } : imports
  return Object.entries(list)
    .map(([from, names]) => {
      const values = names.replaceAll(/[{}]/g, '').trim()
      return `import ${names} from ${JSON.stringify(join(root, from))}\nconsole.log(${values})`
    })
    .join('\n')
}

/** Bundles what a check of `.size-limit.json` imports, as size-limit does; `folder` is what the map's paths start from. */
export const bundleCheck = async (check) => {
  const names = (check.ignore ?? []).map(escape).join('|')
  const bundle = await rolldown({
    input: entry,
    ...(names && { external: new RegExp(`^(${names})($|/)`) }),
    // A bundle for size is not one for React Server Components.
    checks: { moduleLevelDirective: false },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? loaderOf(check) : null),
      },
    ],
  })
  const folder = join(root, 'dist')
  const { output } = await bundle.generate({
    dir: folder,
    minify: true,
    sourcemap: 'hidden',
    comments: { annotation: false },
  })
  await bundle.close()
  const [{ code, map }] = output
  return { code, map, folder }
}
