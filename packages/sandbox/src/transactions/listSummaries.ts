import type { Transactions, TransactionSummary } from '@kakao-cert/protocol/sandbox'
import type { Store } from '../store/Store.ts'
import { summaryOfSession } from './summaryOfSession.ts'
import { summaryOfTransaction } from './summaryOfTransaction.ts'

const newestFirst = (a: TransactionSummary, b: TransactionSummary) =>
  b.startedAtMs - a.startedAtMs || b.revision - a.revision

const isSearched = (summary: TransactionSummary, search: string): boolean => {
  const { txId, sessionId, settleId, institution, product, title, personId, status, error } = summary
  const texts = [txId, sessionId, settleId, institution, product, title, personId, status, error?.code]
  return texts.some((text) => text?.toLowerCase().includes(search))
}

type Tables = Pick<Store, 'sessions' | 'transactions'>

/** Transactions of the window and of REST in one list, newest first; all of them where `search` is empty. */
export const listSummaries = (
  { sessions, transactions }: Tables,
  search: string,
  limit: number,
): Transactions => {
  // Without a search only what can be shown is read: the rest is counted.
  const most = search === '' ? limit : undefined
  const wanted = search.toLowerCase()
  const found = [
    ...sessions.list(most).map(summaryOfSession),
    ...transactions.list(most).map(summaryOfTransaction),
  ].filter((summary) => search === '' || isSearched(summary, wanted))
  const total = search === '' ? sessions.count() + transactions.count() : found.length
  return { transactions: found.toSorted(newestFirst).slice(0, limit), total }
}
