import type { WindowSession } from '../window/WindowSession.ts'
import type { RestTransaction } from './RestTransaction.ts'

/** The session of a window after REST did something to its transaction: it was verified, or its signer was told. */
export const toSession = (session: WindowSession, { phase, revision, changedAtMs }: RestTransaction) => {
  if (phase.status !== 'signed') return session
  const { requestedAtMs: _, validUntilMs: __, ...signed } = phase
  return { ...session, phase: signed, revision, changedAtMs }
}
