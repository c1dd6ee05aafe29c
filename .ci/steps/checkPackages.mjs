import { join } from 'node:path'
import { capture } from '../process/capture.mjs'
import { root } from '../process/root.mjs'
import { toolPath } from '../setup/toolPath.mjs'
import { packPackages } from './packPackages.mjs'

const env = toolPath(process.execPath)

const linters = ({ tarball, manifest }) => {
  const styles = Object.keys(manifest.exports).filter((path) => path.endsWith('.css'))
  const excluded = styles.length > 0 ? ['--exclude-entrypoints', ...styles] : []
  return [
    ['publint', tarball, '--strict'],
    ['attw', tarball, '--profile', 'esm-only', '--no-emoji', ...excluded],
  ]
}

/** Asks publint and attw about each package as it would be published. */
export const checkPackages = async () => {
  let failed = 0
  for (const packed of await packPackages(join(root, 'reports', 'packages'))) {
    for (const [command, ...args] of linters(packed)) {
      const { code, output } = await capture(command, args, { cwd: root, env })
      if (code === 0) continue
      failed += 1
      console.log(`${packed.name}: ${command}\n${output}`)
    }
  }
  return failed > 0 ? 1 : 0
}
