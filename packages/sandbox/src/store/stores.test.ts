import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSqliteStore } from '../node/createSqliteStore.ts'
import { preparedTransaction } from '../rest/transactionFixtures.ts'
import { openedAtMs, openedSession, sessionAt } from '../window/sessionFixtures.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import { createMemoryStore } from './createMemoryStore.ts'
import { maxKept } from './maxKept.ts'
import { emptyRun, maxEntries, type Store } from './Store.ts'

let folder: string
let store: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-store-'))
})

afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const fileOf = () => join(folder, 'sandbox.db')

const session = (id: string, change: Partial<WindowSession> = {}): WindowSession => ({
  ...openedSession,
  id,
  txId: `tx-${id}`,
  ...change,
})

describe.each([
  ['memory', () => createMemoryStore()],
  ['SQLite', () => createSqliteStore(fileOf())],
])('a store in %s', (_, create) => {
  beforeEach(() => {
    store = create()
  })

  it('gives back what was put, whole', () => {
    for (const each of Object.values(sessionAt)) {
      const put = {
        ...each,
        id: each.phase.status,
        txId: each.phase.status,
        idempotencyKey: `key-${each.phase.status}`,
      }
      store.sessions.put(put)
      expect(store.sessions.get(each.phase.status)).toEqual(put)
      expect(store.sessions.findByIdempotencyKey(`key-${each.phase.status}`)).toEqual(put)
    }
  })

  it('has nothing that was not put', () => {
    store.sessions.put(session('a'))
    expect(store.sessions.get('b')).toBeUndefined()
    expect(store.sessions.get('')).toBeUndefined()
    expect(store.sessions.findByIdempotencyKey('')).toBeUndefined()
    expect(store.sessions.findByIdempotencyKey('a')).toBeUndefined()
    expect(store.sessions.listByPerson('hong', 10)).toEqual([])
    expect(store.readSetting('clock')).toBeUndefined()
  })

  it('replaces a session that is put again', () => {
    store.sessions.put(session('a', { revision: 1, idempotencyKey: 'key' }))
    store.sessions.put(session('a', { revision: 2, idempotencyKey: 'key', personId: 'hong' }))
    expect(store.sessions.get('a')?.revision).toBe(2)
    expect(store.sessions.findByIdempotencyKey('key')?.revision).toBe(2)
    expect(store.sessions.listByPerson('hong', 10)).toHaveLength(1)
    expect(store.sessions.listOpen()).toHaveLength(1)
  })

  it('lists the sessions of a person, newest first, so many as wanted', () => {
    for (const id of ['a', 'b', 'c']) store.sessions.put(session(id, { personId: 'hong' }))
    store.sessions.put(session('d', { personId: 'chunhyang' }))
    store.sessions.put(session('e'))
    expect(store.sessions.listByPerson('hong', 10).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
    expect(store.sessions.listByPerson('hong', 2).map(({ id }) => id)).toEqual(['c', 'b'])
  })

  it('lists what is live, newest first', () => {
    for (const each of Object.values(sessionAt))
      store.sessions.put({ ...each, id: each.phase.status, txId: each.phase.status })
    expect(store.sessions.listOpen().map(({ id }) => id)).toEqual([
      'waiting',
      'confirming',
      'showingQr',
      'choosing',
    ])
    store.sessions.put({ ...sessionAt.signed, id: 'waiting', txId: 'waiting' })
    expect(store.sessions.listOpen().map(({ id }) => id)).toEqual(['confirming', 'showingQr', 'choosing'])
  })

  it('removes what expired before a time, and its key', () => {
    store.sessions.put(session('old', { expiresAtMs: openedAtMs, idempotencyKey: 'old' }))
    store.sessions.put(session('edge', { expiresAtMs: openedAtMs + 1 }))
    store.removeKeptBefore(openedAtMs + 1)
    expect(store.sessions.get('old')).toBeUndefined()
    expect(store.sessions.findByIdempotencyKey('old')).toBeUndefined()
    expect(store.sessions.get('edge')).toBeDefined()
    store.sessions.put(session('new', { idempotencyKey: 'old' }))
    expect(store.sessions.findByIdempotencyKey('old')?.id).toBe('new')
  })

  it('never goes back in its revisions', () => {
    expect(store.lastRevision()).toBe(0)
    store.sessions.put(session('a', { revision: 5, expiresAtMs: openedAtMs }))
    store.sessions.put(session('b', { revision: 3 }))
    expect(store.lastRevision()).toBe(5)
    store.removeKeptBefore(openedAtMs + 1)
    expect(store.lastRevision()).toBe(5)
    store.replace(emptyRun)
    expect(store.lastRevision()).toBe(6)
  })

  it('forgets all sessions at once, and no settings', () => {
    store.sessions.put(session('a', { idempotencyKey: 'key', personId: 'hong' }))
    store.writeSetting('limits', { answers: 3 })
    store.replace(emptyRun)
    expect(store.sessions.get('a')).toBeUndefined()
    expect(store.sessions.findByIdempotencyKey('key')).toBeUndefined()
    expect(store.sessions.listOpen()).toEqual([])
    expect(store.sessions.listByPerson('hong', 10)).toEqual([])
    expect(store.readSetting('limits')).toEqual({ answers: 3 })
  })

  it('finds a session by its transaction', () => {
    store.sessions.put(session('a'))
    store.sessions.put(session('b'))
    expect(store.sessions.findByTxId('tx-b')?.id).toBe('b')
    expect(store.sessions.findByTxId('b')).toBeUndefined()
    expect(store.sessions.findByTxId('')).toBeUndefined()
  })

  it('gives back a transaction that was put, whole, and replaces it', () => {
    store.transactions.put(preparedTransaction)
    expect(store.transactions.get(preparedTransaction.txId)).toEqual(preparedTransaction)
    const phase = { status: 'requested', requestedAtMs: openedAtMs, validUntilMs: openedAtMs + 1 } as const
    store.transactions.put({ ...preparedTransaction, phase })
    expect(store.transactions.get(preparedTransaction.txId)?.phase).toEqual(phase)
    expect(store.transactions.listByPerson('hong', 10)).toHaveLength(1)
    expect(store.transactions.get('other')).toBeUndefined()
  })

  it('lists the transactions of a person, newest first, so many as wanted', () => {
    for (const txId of ['a', 'b', 'c']) store.transactions.put({ ...preparedTransaction, txId })
    store.transactions.put({ ...preparedTransaction, txId: 'd', personId: 'chunhyang' })
    expect(store.transactions.listByPerson('hong', 10).map(({ txId }) => txId)).toEqual(['c', 'b', 'a'])
    expect(store.transactions.listByPerson('hong', 2).map(({ txId }) => txId)).toEqual(['c', 'b'])
  })

  it('counts revisions of sessions and transactions as one, and forgets both', () => {
    store.sessions.put(session('a', { revision: 4 }))
    store.transactions.put({ ...preparedTransaction, revision: 6 })
    expect(store.lastRevision()).toBe(6)
    store.replace(emptyRun)
    expect(store.lastRevision()).toBe(7)
    expect(store.transactions.get(preparedTransaction.txId)).toBeUndefined()
    expect(store.transactions.listByPerson('hong', 10)).toEqual([])
  })

  it('removes transactions that were kept long enough', () => {
    store.transactions.put({ ...preparedTransaction, txId: 'old', keptUntilMs: openedAtMs })
    store.transactions.put({ ...preparedTransaction, txId: 'edge', keptUntilMs: openedAtMs + 1 })
    store.removeKeptBefore(openedAtMs + 1)
    expect(store.transactions.get('old')).toBeUndefined()
    expect(store.transactions.get('edge')).toBeDefined()
  })

  it('finds nothing of what was dropped, by no index', () => {
    store.sessions.put(session('a', { expiresAtMs: openedAtMs, idempotencyKey: 'key', personId: 'hong' }))
    store.addEntry('tx-a', { atMs: 1, by: 'open', status: 'choosing' })
    store.removeKeptBefore(openedAtMs + 1)
    expect(store.sessions.findByTxId('tx-a')).toBeUndefined()
    expect(store.sessions.findByIdempotencyKey('key')).toBeUndefined()
    expect(store.sessions.listByPerson('hong', 10)).toEqual([])
    expect(store.sessions.listOpen()).toEqual([])
    expect([...store.sessions.list()]).toEqual([])
    expect(store.sessions.count()).toBe(0)
    expect(store.listEntries('tx-a')).toEqual([])
  })

  it('keeps the newest entries of a timeline', () => {
    for (let atMs = 0; atMs < maxEntries + 5; atMs += 1)
      store.addEntry('tx', { atMs, by: 'answer', status: 'confirming' })
    store.addEntry('other', { atMs: 1, by: 'open', status: 'choosing' })
    const kept = store.listEntries('tx')
    expect(kept).toHaveLength(maxEntries)
    expect([kept[0]?.atMs, kept.at(-1)?.atMs]).toEqual([5, maxEntries + 4])
    expect(store.listEntries('other')).toHaveLength(1)
  })

  // 23,000 writes to a disk that others may be using.
  it(
    'keeps no more finished rows than it may, the newest, and all that are open',
    { timeout: 20_000 },
    () => {
      const { finished } = maxKept
      store.sessions.put(session('open', { revision: 1 }))
      for (let index = 0; index < finished + 1500; index += 1) {
        const id = `finished-${index}`
        store.sessions.put({ ...sessionAt.cancelled, id, txId: id, revision: 2 + index })
        store.addEntry(id, { atMs: index, by: 'cancel', status: 'cancelled' })
      }
      // SQLite looks for what is too much only now and then.
      expect(store.sessions.count()).toBeGreaterThan(finished)
      expect(store.sessions.count()).toBeLessThan(finished + 501)
      expect(store.sessions.get('open')).toBeDefined()
      expect(store.sessions.get('finished-0')).toBeUndefined()
      expect(store.listEntries('finished-0')).toEqual([])
      expect(store.sessions.list(1)[0]?.id).toBe(`finished-${finished + 1499}`)
    },
  )

  it('puts other rows in the place of all', () => {
    store.sessions.put(session('a', { revision: 9 }))
    store.transactions.put(preparedTransaction)
    const entry = { atMs: 1, by: 'open', status: 'choosing' } as const
    store.replace({
      sessions: [session('b', { revision: 10 })],
      transactions: [],
      timelines: { 'tx-b': [entry] },
    })
    expect(store.sessions.list().map(({ id }) => id)).toEqual(['b'])
    expect(store.transactions.count()).toBe(0)
    expect(store.listEntries('tx-b')).toEqual([entry])
    expect(store.lastRevision()).toBe(10)
  })

  it('keeps the last value of a setting', () => {
    store.writeSetting('clock', { offsetMs: 1 })
    store.writeSetting('clock', { offsetMs: 2, frozenAtMs: 3 })
    expect(store.readSetting('clock')).toEqual({ offsetMs: 2, frozenAtMs: 3 })
  })
})

describe('a SQLite store that is opened again', () => {
  it('goes on with sessions, settings and revisions', () => {
    store = createSqliteStore(fileOf())
    store.sessions.put(session('a', { revision: 7, idempotencyKey: 'key', personId: 'hong' }))
    store.writeSetting('clock', { offsetMs: 1 })
    store.close()
    store = createSqliteStore(fileOf())
    expect(store.sessions.findByIdempotencyKey('key')).toEqual(store.sessions.get('a'))
    expect(store.sessions.listByPerson('hong', 10)).toHaveLength(1)
    expect(store.readSetting('clock')).toEqual({ offsetMs: 1 })
    expect(store.lastRevision()).toBe(7)
  })

  it('goes on with transactions', () => {
    store = createSqliteStore(fileOf())
    store.transactions.put({ ...preparedTransaction, revision: 9 })
    store.close()
    store = createSqliteStore(fileOf())
    expect(store.transactions.get(preparedTransaction.txId)?.revision).toBe(9)
    expect(store.lastRevision()).toBe(9)
  })

  it('remembers how far revisions were when the sessions are gone', () => {
    store = createSqliteStore(fileOf())
    store.sessions.put(session('a', { revision: 7 }))
    store.replace(emptyRun)
    store.close()
    store = createSqliteStore(fileOf())
    expect(store.lastRevision()).toBe(8)
  })

  it('does not open a file that another store has', () => {
    store = createSqliteStore(fileOf())
    expect(() => createSqliteStore(fileOf())).toThrow(
      `${fileOf()} is in use by another sandbox. Stop that one, or name another file.`,
    )
  })

  it('does not open a file of another version', () => {
    store = createMemoryStore()
    const database = new DatabaseSync(fileOf())
    database.exec('CREATE TABLE sessions (id TEXT) STRICT; PRAGMA application_id = 0x6b616365')
    database.close()
    expect(() => createSqliteStore(fileOf())).toThrow(
      /is of another version of the sandbox \(0, this one writes 1\)/,
    )
  })

  it('keeps all of what it had when what is to replace it cannot be put', () => {
    store = createSqliteStore(fileOf())
    store.sessions.put(session('a'))
    const twice = [session('b'), session('c', { txId: 'tx-b' })]
    expect(() => store.replace({ sessions: twice, transactions: [], timelines: {} })).toThrow(/UNIQUE/)
    expect(store.sessions.list().map(({ id }) => id)).toEqual(['a'])
  })

  it.each([
    [
      'is a database, but not of a sandbox',
      () => new DatabaseSync(fileOf()).exec('CREATE TABLE t (id TEXT); PRAGMA user_version = 1'),
    ],
    ['is not a database', () => writeFileSync(fileOf(), 'hello '.repeat(1000))],
    ['cannot be opened', () => mkdirSync(fileOf())],
  ])('says of a file that it %s', (sentence, make) => {
    store = createMemoryStore()
    make()
    expect(() => createSqliteStore(fileOf())).toThrow(`${fileOf()} ${sentence}`)
  })

  it('does not open what is in no folder', () => {
    store = createMemoryStore()
    expect(() => createSqliteStore(join(folder, 'no', 'such', 'folder.db'))).toThrow('cannot be opened')
  })
})
