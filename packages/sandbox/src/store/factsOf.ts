import type { RestTransaction } from '../rest/RestTransaction.ts'
import { isLive } from '../window/isLive.ts'
import type { WindowSession } from '../window/WindowSession.ts'
import type { RowFacts } from './Table.ts'

/** What a store has to know of a session of the window. */
export const sessionFacts = (session: WindowSession): RowFacts => ({
  id: session.id,
  txId: session.txId,
  idempotencyKey: session.idempotencyKey,
  personId: session.personId,
  isOpen: isLive(session),
  startedAtMs: session.openedAtMs,
  keptUntilMs: session.expiresAtMs,
  revision: session.revision,
})

const isOpenPhase = ({ phase }: RestTransaction): boolean => {
  if (phase.status === 'signed') return phase.readAtMs === undefined
  return phase.status === 'prepared' || phase.status === 'requested' || phase.status === 'declined'
}

/** What a store has to know of a REST transaction. */
export const transactionFacts = (transaction: RestTransaction): RowFacts => ({
  id: transaction.txId,
  txId: transaction.txId,
  personId: transaction.personId,
  isOpen: isOpenPhase(transaction),
  startedAtMs: transaction.preparedAtMs,
  keptUntilMs: transaction.keptUntilMs,
  revision: transaction.revision,
})
