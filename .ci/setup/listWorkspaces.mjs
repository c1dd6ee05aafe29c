import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../process/root.mjs'

/** The folders of all packages, or of all apps, by their path from the root. */
export const listWorkspaces = (folder) =>
  readdirSync(join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => existsSync(join(root, path, 'package.json')))
    .sort()
