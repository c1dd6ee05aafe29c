import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSqliteStore } from './createSqliteStore.ts'
import { describeStore } from './describeStore.ts'
import { openDatabase } from './openDatabase.ts'
import type { RecordChange, Store } from './Store.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-store-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const fileOf = () => join(folder, 'relay.db')

describeStore('memory of SQLite', {
  runs: 300,
  open: async () => {
    const store = createSqliteStore(':memory:')
    return { store, leave: store.close }
  },
})

describeStore('a SQLite file', {
  runs: 50,
  open: async () => {
    const store = createSqliteStore(fileOf())
    return { store, leave: store.close }
  },
})

const change: RecordChange = { kind: 'session', key: 'a', version: 0, value: 'a', dueAtMs: 1, expiresAtMs: 9 }

describe('a SQLite file of a relay', () => {
  it('has everything when it is opened again', async () => {
    const before = createSqliteStore(fileOf())
    await before.write([change])
    await before.close()
    const after = createSqliteStore(fileOf())
    expect(await after.read('session', 'a')).toEqual({ ...change, version: 1 })
    await after.close()
  })

  it('belongs to one store', async () => {
    const store = createSqliteStore(fileOf())
    expect(() => createSqliteStore(fileOf())).toThrow('is in use by another process')
    await store.close()
  })

  it('is refused when something else wrote it', async () => {
    const other = new DatabaseSync(fileOf())
    other.exec('CREATE TABLE a (b)')
    other.close()
    expect(() => createSqliteStore(fileOf())).toThrow('is a database, but not of a relay')
  })

  it('is refused when another version wrote it', async () => {
    await createSqliteStore(fileOf()).close()
    const other = new DatabaseSync(fileOf())
    other.exec('PRAGMA user_version = 99')
    other.close()
    expect(() => createSqliteStore(fileOf())).toThrow('is of another version of the relay (99')
  })

  it('is refused when it is no database', () => {
    writeFileSync(fileOf(), 'hello '.repeat(1000))
    expect(() => createSqliteStore(fileOf())).toThrow('is not a database')
  })

  it('is refused when its folder is missing', () => {
    expect(() => createSqliteStore(join(folder, 'missing', 'relay.db'))).toThrow('cannot be opened')
  })

  it('waits for the disk', () => {
    const database = openDatabase(fileOf())
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    database.close()
  })

  it('takes what is written in one turn together: the log grows as by few writes', async () => {
    const grown = async (write: (changes: RecordChange[][], store: Store) => Promise<unknown>) => {
      const file = join(folder, `${randomUUID()}.db`)
      const store = createSqliteStore(file)
      const before = statSync(`${file}-wal`).size
      await write(
        Array.from({ length: 50 }, (_, index) => [{ ...change, key: String(index) }]),
        store,
      )
      const size = statSync(`${file}-wal`).size - before
      await store.close()
      return size
    }
    const together = await grown((changes, store) => Promise.all(changes.map(store.write)))
    const oneByOne = await grown(async (changes, store) => {
      for (const each of changes) await store.write(each)
    })
    expect(together).toBeGreaterThan(0)
    expect(oneByOne / together).toBeGreaterThan(10)
  })
})
