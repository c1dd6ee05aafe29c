import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../process/root.mjs'

const ignored = new Set(['node_modules', 'coverage', 'test-results', 'reports'])

const listFiles = (path) => {
  if (!existsSync(join(root, path))) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path))
    .filter((name) => !ignored.has(name))
    .flatMap((name) => listFiles(`${path}/${name}`))
}

/** One hash over the names and contents of files and folders, given by their path from the root. */
export const hashFiles = (paths, isWanted = () => true) => {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(listFiles).filter(isWanted).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  }
  return hash.digest('hex')
}
