import type { TimelineEntry } from '@kakao-cert/protocol/sandbox'
import { createMemoryTable } from './createMemoryTable.ts'
import { sessionFacts, transactionFacts } from './factsOf.ts'
import { maxEntries, type Store } from './Store.ts'

/** A store that is gone with the process. */
export const createMemoryStore = (): Store => {
  const timelines = new Map<string, readonly TimelineEntry[]>()
  const settings = new Map<string, unknown>()
  let lastRevision = 0

  const count = ({ revision }: { readonly revision: number }) => {
    lastRevision = Math.max(lastRevision, revision)
  }
  const onDrop = (txId: string) => void timelines.delete(txId)
  const sessions = createMemoryTable({ factsOf: sessionFacts, onDrop })
  const transactions = createMemoryTable({ factsOf: transactionFacts, onDrop })

  return {
    sessions: {
      ...sessions,
      put: (session) => {
        sessions.put(session)
        count(session)
      },
    },
    transactions: {
      ...transactions,
      put: (transaction) => {
        transactions.put(transaction)
        count(transaction)
      },
    },
    addEntry: (txId, entry) =>
      void timelines.set(txId, [...(timelines.get(txId) ?? []), entry].slice(-maxEntries)),
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
