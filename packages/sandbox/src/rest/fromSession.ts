import type { WindowSession } from '../window/WindowSession.ts'
import type { RestTransaction, TransactionPhase } from './RestTransaction.ts'

const phaseOf = ({
  phase,
  openedAtMs,
  requestedAtMs = openedAtMs,
  validUntilMs,
}: WindowSession): TransactionPhase => {
  switch (phase.status) {
    case 'signed':
      return { ...phase, requestedAtMs, validUntilMs }
    case 'failed':
    case 'cancelled':
      return { status: 'failed', reason: 'window' }
    default:
      return { status: 'requested', requestedAtMs, validUntilMs }
  }
}

/** What a session of the standard window is over REST: its transaction id is verified there once it is signed. */
export const fromSession = (session: WindowSession): RestTransaction => ({
  txId: session.txId,
  origin: 'window',
  settleId: session.settleId,
  product: session.product,
  family: 'K1400',
  ...(session.personId !== undefined && { personId: session.personId }),
  institution: session.institution,
  title: session.title,
  signData: session.signData,
  documents: [],
  ...(session.hosted?.identifyItems && { identifyItems: session.hosted.identifyItems }),
  expireInMs: session.validUntilMs - session.openedAtMs,
  revision: session.revision,
  preparedAtMs: session.openedAtMs,
  changedAtMs: session.changedAtMs,
  keptUntilMs: session.expiresAtMs,
  phase: phaseOf(session),
})
