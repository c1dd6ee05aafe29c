import type { TestProject } from 'vitest/node'
import { startPostgres } from './startPostgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database that tests share, each in a schema of its own. */
    databaseUrl: string
  }
}

/** One PostgreSQL for a whole run: that of `DATABASE_URL`, or one that is started for it. */
export default async ({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const url = process.env['DATABASE_URL']
  if (url !== undefined) {
    provide('databaseUrl', url)
    return undefined
  }
  const postgres = await startPostgres()
  provide('databaseUrl', postgres.url)
  return postgres.remove
}
