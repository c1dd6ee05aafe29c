import { join } from 'node:path'
import { root } from '../process/root.mjs'

export const toolsFolder = join(root, '.tools', 'node_modules')
