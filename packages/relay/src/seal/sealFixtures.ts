import { randomBytes } from 'node:crypto'
import type { SealKey } from './findKeyProblems.ts'

/** A key made on the spot. */
export const createKey = (id: string): SealKey => ({ id, key: randomBytes(32).toString('base64') })
