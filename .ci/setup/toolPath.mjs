import { delimiter, dirname, join } from 'node:path'
import { root } from '../process/root.mjs'
import { toolsFolder } from './toolsFolder.mjs'

/** The environment in which every tool of the repository is found, with the chosen Node first. */
export const toolPath = (node) => ({
  ...process.env,
  PATH: [
    dirname(node),
    join(root, 'node_modules', '.bin'),
    join(toolsFolder, '.bin'),
    process.env.PATH ?? process.env.Path ?? '',
  ].join(delimiter),
})
