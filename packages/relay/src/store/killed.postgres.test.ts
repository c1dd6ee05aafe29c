import { expect, inject, it } from 'vitest'
import { findLost, killWriters } from './killWriters.ts'
import { openPostgresSchema } from './openPostgresSchema.ts'

const url = inject('databaseUrl')

it('PostgreSQL has all that killed processes were told was written', { timeout: 60_000 }, async () => {
  const { store, schema, leave } = await openPostgresSchema(url)
  const said = await killWriters(['postgres', url, schema], [1, 37, 120, 300])
  expect(said.length).toBeGreaterThanOrEqual(458)
  expect(await findLost(store, said)).toEqual([])
  await leave()
})
