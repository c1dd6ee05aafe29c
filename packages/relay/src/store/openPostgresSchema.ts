import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { createPostgresStore } from './createPostgresStore.ts'
import type { Store } from './Store.ts'

/** A schema of a test's own. */
export interface OpenSchema {
  readonly store: Store
  readonly schema: string
  /** Closes the store and removes the schema. */
  readonly leave: () => Promise<void>
}

/** Opens a store in a new schema, whose name needs quotes. */
export const openPostgresSchema = async (url: string): Promise<OpenSchema> => {
  const schema = `Test "${randomUUID()}`
  const store = await createPostgresStore({ url, schema })
  return {
    store,
    schema,
    leave: async () => {
      await store.close()
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(`DROP SCHEMA ${client.escapeIdentifier(schema)} CASCADE`)
      await client.end()
    },
  }
}
