import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../process/root.mjs'

const folder = join(root, 'node_modules', '.kakao-cert')

/** What was true when a step of the set-up last succeeded. Lives in node_modules and goes with it. */
export const stamp = {
  matches: (name, value) => {
    try {
      return readFileSync(join(folder, name), 'utf8') === value
    } catch {
      return false
    }
  },
  write: (name, value) => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, name), value)
  },
}
