import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { createPostgresStore } from './createPostgresStore.ts'
import type { Store } from './Store.ts'

/** A schema of a test's own. */
export interface OpenSchema {
  readonly store: Store
  readonly schema: string
  /** Every row of the schema, as text. */
  readonly dump: () => Promise<string>
  /** Closes the store and removes the schema. */
  readonly leave: () => Promise<void>
}

/** Opens a store in a new schema, whose name needs quotes. */
export const openPostgresSchema = async (url: string): Promise<OpenSchema> => {
  const schema = `Test "${randomUUID()}`
  const identifier = pg.escapeIdentifier(schema)
  const store = await createPostgresStore({ url, schema })

  const ask = async (statement: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    const { rows } = await client.query<Record<string, unknown>>(statement)
    await client.end()
    return rows
  }

  return {
    store,
    schema,
    dump: async () => JSON.stringify(await ask(`SELECT * FROM ${identifier}.record`)),
    leave: async () => {
      await store.close()
      await ask(`DROP SCHEMA ${identifier} CASCADE`)
    },
  }
}
