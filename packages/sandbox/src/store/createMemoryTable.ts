import { maxKept } from './maxKept.ts'
import type { RowFacts, Table } from './Table.ts'

interface Options<T> {
  readonly factsOf: (row: T) => RowFacts
  /** Told of the transaction of each row that is dropped. */
  readonly onDrop: (txId: string) => void
}

/** A table that can be emptied. */
export interface MemoryTable<T> extends Table<T> {
  readonly put: (row: T) => void
  readonly removeKeptBefore: (timeMs: number) => void
  readonly clear: () => void
}

/** Rows in memory, with an index for everything that is looked up. */
export const createMemoryTable = <T>({ factsOf, onDrop }: Options<T>): MemoryTable<T> => {
  const rows = new Map<string, T>()
  const idsByTxId = new Map<string, string>()
  const idsByKey = new Map<string, string>()
  const idsByPerson = new Map<string, Set<string>>()
  const open = new Set<string>()
  const finished = new Set<string>()

  const find = (ids: Iterable<string>) => [...ids].flatMap((id) => rows.get(id) ?? []).reverse()

  const drop = (id: string) => {
    const row = rows.get(id)
    if (row === undefined) return
    const { txId, idempotencyKey = '', personId = '' } = factsOf(row)
    rows.delete(id)
    open.delete(id)
    finished.delete(id)
    idsByTxId.delete(txId)
    idsByKey.delete(idempotencyKey)
    const ofPerson = idsByPerson.get(personId)
    ofPerson?.delete(id)
    if (ofPerson?.size === 0) idsByPerson.delete(personId)
    onDrop(txId)
  }

  const dropOldest = (ids: Set<string>, max: number) => {
    // A set goes through its ids in the order in which they came.
    for (const id of ids) {
      if (ids.size <= max) return
      drop(id)
    }
  }

  return {
    get: (id) => rows.get(id),
    findByTxId: (txId) => rows.get(idsByTxId.get(txId) ?? ''),
    findByIdempotencyKey: (key) => rows.get(idsByKey.get(key) ?? ''),
    listByPerson: (personId, limit) => find([...(idsByPerson.get(personId) ?? [])].slice(-limit)),
    listOpen: () => find(open),
    list: (limit) => [...rows.values()].slice(limit === undefined ? 0 : -limit).reverse(),
    count: () => rows.size,
    put: (row) => {
      const { id, txId, idempotencyKey, personId, isOpen } = factsOf(row)
      rows.set(id, row)
      idsByTxId.set(txId, id)
      if (idempotencyKey !== undefined) idsByKey.set(idempotencyKey, id)
      if (personId !== undefined) {
        const ofPerson = idsByPerson.get(personId) ?? new Set()
        idsByPerson.set(personId, ofPerson.add(id))
      }
      const [here, there] = isOpen ? [open, finished] : [finished, open]
      there.delete(id)
      here.add(id)
      dropOldest(finished, maxKept.finished)
      dropOldest(open, maxKept.open)
    },
    removeKeptBefore: (timeMs) => {
      for (const [id, row] of rows) if (factsOf(row).keptUntilMs < timeMs) drop(id)
    },
    clear: () => [...rows.keys()].forEach(drop),
  }
}
