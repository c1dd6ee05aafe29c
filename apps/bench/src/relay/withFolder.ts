import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Does something with a folder that is gone afterwards. */
export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  // Beside this file: a temporary folder may be memory, which nobody waits for.
  const folder = mkdtempSync(join(import.meta.dirname, 'store-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
