import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSqliteStore } from './createSqliteStore.ts'
import { findLost, killWriters } from './killWriters.ts'

it('a SQLite file has all that killed processes were told was written', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-killed-'))
  const file = join(folder, 'relay.db')
  const said = await killWriters(['sqlite', file, ''], [1, 37, 120, 300, 700])
  expect(said.length).toBeGreaterThanOrEqual(1158)
  const store = createSqliteStore(file)
  expect(await findLost(store, said)).toEqual([])
  await store.close()
  rmSync(folder, { recursive: true })
})
