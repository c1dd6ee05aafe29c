import type { StoredRun } from '../store/Store.ts'

/** The same run with revisions after those that were ever told here, so that open windows and phones take it for newer. */
export const renumber = ({ sessions, transactions, timelines }: StoredRun, last: number): StoredRun => ({
  sessions: sessions.map((session, index) => ({ ...session, revision: last + 1 + index })),
  transactions: transactions.map((transaction, index) => ({
    ...transaction,
    revision: last + 1 + sessions.length + index,
  })),
  timelines,
})
