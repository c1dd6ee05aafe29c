import { parse } from '@kakao-cert/protocol'
import { problemResponse } from '@kakao-cert/protocol/http'
import { sandboxApi, TransactionsQuerySchema, type TransactionDetail } from '@kakao-cert/protocol/sandbox'
import { Hono } from 'hono'
import type { Store } from '../store/Store.ts'
import { listSummaries } from './listSummaries.ts'
import { summaryOfSession } from './summaryOfSession.ts'
import { summaryOfTransaction } from './summaryOfTransaction.ts'

const defaultLimit = 50

/** The part of the control API that is about transactions: the list, and one with all that happened to it. */
export const transactionRoutes = (store: Store): Hono => {
  const app = new Hono()
  app.get(sandboxApi.transactions.path, (context) => {
    const query = parse(TransactionsQuerySchema, context.req.query())
    if (!query) return problemResponse('invalidField')
    return context.json(listSummaries(store, query.search?.trim() ?? '', query.limit ?? defaultLimit))
  })
  app.get(sandboxApi.transaction.path, (context) => {
    const txId = context.req.param('txId')
    const session = store.sessions.findByTxId(txId)
    const transaction = store.transactions.get(txId)
    const summary = session ? summaryOfSession(session) : transaction && summaryOfTransaction(transaction)
    if (!summary) return problemResponse('unknownSession')
    return context.json({ ...summary, timeline: [...store.listEntries(txId)] } satisfies TransactionDetail)
  })
  return app
}
