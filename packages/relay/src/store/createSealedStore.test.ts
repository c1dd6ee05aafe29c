import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSeal } from '../seal/createSeal.ts'
import { createKey } from '../seal/sealFixtures.ts'
import { createSealedStore } from './createSealedStore.ts'
import { createSqliteStore } from './createSqliteStore.ts'
import { describeStore } from './describeStore.ts'
import type { RecordChange } from './Store.ts'

describeStore('memory of SQLite, sealed', {
  runs: 100,
  open: async () => {
    const store = createSealedStore(createSqliteStore(':memory:'), createSeal([createKey('a')]))
    return { store, leave: store.close }
  },
})

const change: RecordChange = {
  kind: 'session',
  key: 'a',
  version: 0,
  value: 'text',
  dueAtMs: 1,
  expiresAtMs: 9,
}

it('leaves nothing of a value readable in the files of SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'relay-sealed-'))
  const plain = createSqliteStore(join(folder, 'relay.db'))
  const sealed = createSealedStore(plain, createSeal([createKey('a')]))
  const value = '서명한사람-01098761234'
  await sealed.write([{ ...change, key: 'sealed', value }])
  const readFiles = () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
  expect(readFiles().includes(Buffer.from('sealed'))).toBe(true)
  expect(readFiles().includes(Buffer.from(value))).toBe(false)
  // So the test would see it.
  await plain.write([{ ...change, key: 'plain', value }])
  expect(readFiles().includes(Buffer.from(value))).toBe(true)
  await plain.close()
  rmSync(folder, { recursive: true })
})

it('does not open a value that was put into another record', async () => {
  const plain = createSqliteStore(':memory:')
  const store = createSealedStore(plain, createSeal([createKey('a')]))
  await store.write([change, { ...change, key: 'b' }])
  const stolen = (await plain.read('session', 'a'))?.value ?? ''
  await plain.write([{ ...change, key: 'b', version: 1, value: stolen }])
  await expect(store.read('session', 'b')).rejects.toThrow('the session b was changed by others')
  expect(await store.listDue('session', 1, 10)).toEqual([{ ...change, version: 1 }])
})
