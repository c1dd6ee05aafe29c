import type { TransactionSummary } from '@kakao-cert/protocol/sandbox'
import type { WindowSession } from '../window/WindowSession.ts'
import { standingOfSession } from './standingOfSession.ts'

/** A window's session in the list of transactions. */
export const summaryOfSession = (session: WindowSession): TransactionSummary => ({
  txId: session.txId,
  sessionId: session.id,
  origin: session.hosted ? 'hosted' : 'window',
  settleId: session.settleId,
  institution: session.institution,
  product: session.product,
  title: session.title,
  ...(session.personId !== undefined && { personId: session.personId }),
  ...standingOfSession(session),
  startedAtMs: session.openedAtMs,
  changedAtMs: session.changedAtMs,
  validUntilMs: session.validUntilMs,
  revision: session.revision,
})
