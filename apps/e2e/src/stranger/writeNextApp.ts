import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFiles } from './writeFiles.ts'
import { writeManifest } from './writeManifest.ts'

// The examples of the README of the relay; a test holds that they are the same.
const readExample = (name: string) =>
  readFileSync(join(import.meta.dirname, '../relay/mounts', `${name}.ts`), 'utf8')

interface App {
  readonly folder: string
  readonly packages: Readonly<Record<string, string>>
}

/** Writes a new Next.js app that has the relay and nothing else. */
export const writeNextApp = ({ folder, packages }: App): void =>
  writeFiles(folder, {
    'package.json': writeManifest({
      packages,
      dependencies: { next: '^16', react: '^19', 'react-dom': '^19' },
      devDependencies: { '@types/node': '^24', '@types/react': '^19', typescript: '^5' },
    }),
    'app/cert/[...path]/relay.ts': readExample('relay'),
    'app/cert/[...path]/route.ts': readExample('next'),
  })
