import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../../..')
const names = ['codes', 'protocol', 'flow', 'react', 'relay', 'sandbox']

/** Packs what a site installs into a folder, and answers with the dependencies that a `package.json` then has. */
export const packPackages = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.map((name) => {
      const tarball = join(folder, `${name}.tgz`)
      execFileSync('pnpm', ['pack', '--out', tarball], { cwd: join(root, 'packages', name), stdio: 'ignore' })
      return [`@kakao-cert/${name}`, `file:${tarball}`]
    }),
  )
