import type { TimelineEntry } from '@kakao-cert/protocol/sandbox'
import { createMemoryTable, type MemoryTable } from './createMemoryTable.ts'
import { sessionFacts, transactionFacts } from './factsOf.ts'
import { maxEntries, type Store } from './Store.ts'
import type { Table } from './Table.ts'

interface Counted {
  readonly txId: string
  readonly revision: number
}

/** A store that is gone with the process. */
export const createMemoryStore = (): Store => {
  const timelines = new Map<string, readonly TimelineEntry[]>()
  const settings = new Map<string, unknown>()
  let lastRevision = 0

  const onDrop = (txId: string) => void timelines.delete(txId)
  const sessions = createMemoryTable({ factsOf: sessionFacts, onDrop })
  const transactions = createMemoryTable({ factsOf: transactionFacts, onDrop })

  const addEntry = (txId: string, entry: TimelineEntry) =>
    void timelines.set(txId, [...(timelines.get(txId) ?? []), entry].slice(-maxEntries))

  const withTimeline = <T extends Counted>(table: MemoryTable<T>): Table<T> => ({
    ...table,
    put: (row, entry) => {
      table.put(row)
      lastRevision = Math.max(lastRevision, row.revision)
      if (entry) addEntry(row.txId, entry)
    },
  })

  return {
    sessions: withTimeline(sessions),
    transactions: withTimeline(transactions),
    addEntry,
    listEntries: (txId) => timelines.get(txId) ?? [],
    lastRevision: () => lastRevision,
    removeKeptBefore: (timeMs) => {
      sessions.removeKeptBefore(timeMs)
      transactions.removeKeptBefore(timeMs)
    },
    replace: (run) => {
      sessions.clear()
      transactions.clear()
      run.sessions.forEach(sessions.put)
      run.transactions.forEach(transactions.put)
      for (const [txId, entries] of Object.entries(run.timelines)) timelines.set(txId, entries)
      lastRevision = Math.max(
        lastRevision + 1,
        ...[...run.sessions, ...run.transactions].map(({ revision }) => revision),
      )
    },
    readSetting: (name) => settings.get(name),
    writeSetting: (name, value) => void settings.set(name, value),
    close: () => {},
  }
}
