import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSqliteStore } from '../node/createSqliteStore.ts'
import { preparedTransaction } from '../rest/transactionFixtures.ts'
import { openedAtMs, openedSession, sessionAt } from '../window/sessionFixtures.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import { createMemoryStore } from './createMemoryStore.ts'
import type { Store } from './Store.ts'

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
      const put = { ...each, id: each.phase.status, idempotencyKey: `key-${each.phase.status}` }
      store.put(put)
      expect(store.get(each.phase.status)).toEqual(put)
      expect(store.findByIdempotencyKey(`key-${each.phase.status}`)).toEqual(put)
    }
  })

  it('has nothing that was not put', () => {
    store.put(session('a'))
    expect(store.get('b')).toBeUndefined()
    expect(store.get('')).toBeUndefined()
    expect(store.findByIdempotencyKey('')).toBeUndefined()
    expect(store.findByIdempotencyKey('a')).toBeUndefined()
    expect(store.listByPerson('hong', 10)).toEqual([])
    expect(store.readSetting('clock')).toBeUndefined()
  })

  it('replaces a session that is put again', () => {
    store.put(session('a', { revision: 1, idempotencyKey: 'key' }))
    store.put(session('a', { revision: 2, idempotencyKey: 'key', personId: 'hong' }))
    expect(store.get('a')?.revision).toBe(2)
    expect(store.findByIdempotencyKey('key')?.revision).toBe(2)
    expect(store.listByPerson('hong', 10)).toHaveLength(1)
    expect(store.listLive()).toHaveLength(1)
  })

  it('lists the sessions of a person, newest first, so many as wanted', () => {
    for (const id of ['a', 'b', 'c']) store.put(session(id, { personId: 'hong' }))
    store.put(session('d', { personId: 'chunhyang' }))
    store.put(session('e'))
    expect(store.listByPerson('hong', 10).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
    expect(store.listByPerson('hong', 2).map(({ id }) => id)).toEqual(['c', 'b'])
  })

  it('lists what is live, newest first', () => {
    for (const each of Object.values(sessionAt)) store.put({ ...each, id: each.phase.status })
    expect(store.listLive().map(({ id }) => id)).toEqual(['waiting', 'confirming', 'showingQr', 'choosing'])
    store.put({ ...sessionAt.signed, id: 'waiting' })
    expect(store.listLive().map(({ id }) => id)).toEqual(['confirming', 'showingQr', 'choosing'])
  })

  it('removes what expired before a time, and its key', () => {
    store.put(session('old', { expiresAtMs: openedAtMs, idempotencyKey: 'old' }))
    store.put(session('edge', { expiresAtMs: openedAtMs + 1 }))
    store.removeExpiredBefore(openedAtMs + 1)
    expect(store.get('old')).toBeUndefined()
    expect(store.findByIdempotencyKey('old')).toBeUndefined()
    expect(store.get('edge')).toBeDefined()
    store.put(session('new', { idempotencyKey: 'old' }))
    expect(store.findByIdempotencyKey('old')?.id).toBe('new')
  })

  it('never goes back in its revisions', () => {
    expect(store.lastRevision()).toBe(0)
    store.put(session('a', { revision: 5, expiresAtMs: openedAtMs }))
    store.put(session('b', { revision: 3 }))
    expect(store.lastRevision()).toBe(5)
    store.removeExpiredBefore(openedAtMs + 1)
    expect(store.lastRevision()).toBe(5)
    store.clear()
    expect(store.lastRevision()).toBe(6)
  })

  it('forgets all sessions at once, and no settings', () => {
    store.put(session('a', { idempotencyKey: 'key', personId: 'hong' }))
    store.writeSetting('limits', { answers: 3 })
    store.clear()
    expect(store.get('a')).toBeUndefined()
    expect(store.findByIdempotencyKey('key')).toBeUndefined()
    expect(store.listLive()).toEqual([])
    expect(store.listByPerson('hong', 10)).toEqual([])
    expect(store.readSetting('limits')).toEqual({ answers: 3 })
  })

  it('finds a session by its transaction', () => {
    store.put(session('a'))
    store.put(session('b'))
    expect(store.findByTxId('tx-b')?.id).toBe('b')
    expect(store.findByTxId('b')).toBeUndefined()
    expect(store.findByTxId('')).toBeUndefined()
  })

  it('gives back a transaction that was put, whole, and replaces it', () => {
    store.putTransaction(preparedTransaction)
    expect(store.getTransaction(preparedTransaction.txId)).toEqual(preparedTransaction)
    const phase = { status: 'requested', requestedAtMs: openedAtMs, validUntilMs: openedAtMs + 1 } as const
    store.putTransaction({ ...preparedTransaction, phase })
    expect(store.getTransaction(preparedTransaction.txId)?.phase).toEqual(phase)
    expect(store.listTransactionsByPerson('hong', 10)).toHaveLength(1)
    expect(store.getTransaction('other')).toBeUndefined()
  })

  it('lists the transactions of a person, newest first, so many as wanted', () => {
    for (const txId of ['a', 'b', 'c']) store.putTransaction({ ...preparedTransaction, txId })
    store.putTransaction({ ...preparedTransaction, txId: 'd', personId: 'chunhyang' })
    expect(store.listTransactionsByPerson('hong', 10).map(({ txId }) => txId)).toEqual(['c', 'b', 'a'])
    expect(store.listTransactionsByPerson('hong', 2).map(({ txId }) => txId)).toEqual(['c', 'b'])
  })

  it('counts revisions of sessions and transactions as one, and forgets both', () => {
    store.put(session('a', { revision: 4 }))
    store.putTransaction({ ...preparedTransaction, revision: 6 })
    expect(store.lastRevision()).toBe(6)
    store.clear()
    expect(store.lastRevision()).toBe(7)
    expect(store.getTransaction(preparedTransaction.txId)).toBeUndefined()
    expect(store.listTransactionsByPerson('hong', 10)).toEqual([])
  })

  it('removes transactions that were kept long enough', () => {
    store.putTransaction({ ...preparedTransaction, txId: 'old', keptUntilMs: openedAtMs })
    store.putTransaction({ ...preparedTransaction, txId: 'edge', keptUntilMs: openedAtMs + 1 })
    store.removeExpiredBefore(openedAtMs + 1)
    expect(store.getTransaction('old')).toBeUndefined()
    expect(store.getTransaction('edge')).toBeDefined()
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
    store.put(session('a', { revision: 7, idempotencyKey: 'key', personId: 'hong' }))
    store.writeSetting('clock', { offsetMs: 1 })
    store.close()
    store = createSqliteStore(fileOf())
    expect(store.findByIdempotencyKey('key')).toEqual(store.get('a'))
    expect(store.listByPerson('hong', 10)).toHaveLength(1)
    expect(store.readSetting('clock')).toEqual({ offsetMs: 1 })
    expect(store.lastRevision()).toBe(7)
  })

  it('goes on with transactions', () => {
    store = createSqliteStore(fileOf())
    store.putTransaction({ ...preparedTransaction, revision: 9 })
    store.close()
    store = createSqliteStore(fileOf())
    expect(store.getTransaction(preparedTransaction.txId)?.revision).toBe(9)
    expect(store.lastRevision()).toBe(9)
  })

  it('remembers how far revisions were when the sessions are gone', () => {
    store = createSqliteStore(fileOf())
    store.put(session('a', { revision: 7 }))
    store.clear()
    store.close()
    store = createSqliteStore(fileOf())
    expect(store.lastRevision()).toBe(8)
  })

  it('does not open what is no database', () => {
    store = createMemoryStore()
    expect(() => createSqliteStore(join(folder, 'no', 'such', 'folder.db'))).toThrow(/unable to open/)
  })
})
