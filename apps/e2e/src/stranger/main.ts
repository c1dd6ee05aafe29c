import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packPackages } from './packPackages.ts'
import { tryNext } from './tryNext.ts'
import { tryReact } from './tryReact.ts'

// Apps of somebody who has only the READMEs and what npm would install.

const folder = mkdtempSync(join(tmpdir(), 'stranger-'))
const packages = packPackages(folder)
for (const react of [19, 18] as const)
  await tryReact({ folder: join(folder, `react-${react}`), react, packages })
await tryNext({ folder: join(folder, 'next'), packages })
rmSync(folder, { recursive: true })
