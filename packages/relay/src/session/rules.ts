import type { CertError, Snapshot } from '@kakao-cert/protocol'
import { endedReason } from './endedReason.ts'
import { isLive } from './isLive.ts'
import type { RelaySession, SessionPhase, Turn } from './RelaySession.ts'
import type { Ruling } from './Ruling.ts'

// Every rule is pure: time and random values come in, a ruling or a session goes out.

const at = (session: RelaySession, phase: SessionPhase): RelaySession => {
  const { lookAtMs: _, look: __, ...rest } = session
  return { ...rest, failedLooks: 0, phase }
}

/** Ends a session with a code. */
export const fail = (session: RelaySession, { surface, code, cause }: CertError): RelaySession =>
  at(session, { status: 'failed', error: { surface, code, ...(cause !== undefined && { cause }) } })

const refuse = (session: RelaySession): Ruling => ({ session, refused: endedReason(session.phase) })

/** How long a request that nobody may have signed in time is asked about, after its validity. */
const graceMs = 5000

/** When a session is over by itself. A request that is out is asked about once more before. */
export const deadlineOf = ({ phase, validUntilMs, expiresAtMs }: RelaySession): number =>
  Math.min(validUntilMs, expiresAtMs) + (phase.status === 'waiting' ? graceMs : 0)

/** Ends a session whose time is over: E8004 when the request is no longer valid, E2020 when the transaction expired. */
export const settle = (session: RelaySession, nowMs: number): RelaySession => {
  const { validUntilMs, expiresAtMs } = session
  if (!isLive(session) || nowMs < deadlineOf(session)) return session
  return fail(session, { surface: 'window', code: expiresAtMs < validUntilMs ? 'E2020' : 'E8004' })
}

const isBusy = (turn: Turn | undefined, nowMs: number) => turn !== undefined && nowMs < turn.untilMs

const withCommand = (session: RelaySession, command: Turn, nowMs: number): Ruling =>
  isBusy(session.command, nowMs) ? { session, refused: 'wrongState' } : { session: { ...session, command } }

const withRequest = (session: RelaySession, command: Turn, nowMs: number): Ruling =>
  session.remaining.requests === 0
    ? { session: fail(session, { surface: 'window', code: 'E1008' }), refused: 'limitReached' }
    : withCommand(session, command, nowMs)

/** Begins to send a sign request to the person whom the phone form names. */
export const beginPhone = (session: RelaySession, command: Turn, nowMs: number): Ruling => {
  const { status } = session.phase
  return status === 'choosing' || status === 'showingQr'
    ? withRequest(session, command, nowMs)
    : refuse(session)
}

/** Begins to send the sign request again. */
export const beginResend = (session: RelaySession, command: Turn, nowMs: number): Ruling =>
  session.phase.status === 'waiting' && session.phase.method === 'phone'
    ? withRequest(session, command, nowMs)
    : refuse(session)

/** Begins what the window of the upstream decides, as long as the session can be signed. */
export const beginUpstream = (session: RelaySession, command: Turn, nowMs: number): Ruling =>
  isLive(session) ? withCommand(session, command, nowMs) : refuse(session)

/** Whether a command is still the one that is under way, in a session that still can be signed. */
export const isOurs = (session: RelaySession, turnId: string): boolean =>
  session.command?.id === turnId && isLive(session)

/** Ends a command. */
export const giveUp = (session: RelaySession, turnId: string): RelaySession => {
  if (session.command?.id !== turnId) return session
  const { command: _, ...rest } = session
  return rest
}

/** A sign request is on its way to the person's phone. */
export const requested = (
  session: RelaySession,
  sent: Pick<RelaySession, 'txId' | 'phone'>,
  nowMs: number,
): RelaySession => {
  const { upstream: _, ...rest } = session
  const { remaining } = session
  return {
    ...at(rest, { status: 'waiting', method: 'phone', requestedAtMs: nowMs }),
    ...sent,
    remaining: { ...remaining, requests: remaining.requests - 1 },
  }
}

/** What the window of the upstream says is taken, unless it is old news. */
export const follow = (session: RelaySession, snapshot: Snapshot): RelaySession => {
  const { sessionId, txId, revision, phase } = snapshot
  const known = session.upstream
  const isNews = known === undefined || (known.sessionId === sessionId && revision > known.revision)
  if (!isLive(session) || !isNews) return session
  const upstream = { sessionId, revision, ...(txId !== undefined && { txId }) }
  // Its time runs apart from ours.
  const { lookAtMs, failedLooks } = session
  return {
    ...at(session, phase),
    ...(lookAtMs !== undefined && { lookAtMs }),
    failedLooks,
    ...(txId !== undefined && { txId }),
    upstream,
    remaining: snapshot.remaining,
  }
}

/** The person signed. */
export const signed = (session: RelaySession, signedAtMs: number): RelaySession =>
  session.phase.status === 'waiting' ? at(session, { status: 'signed', signedAtMs }) : session

/** The window is closed for good; once cancelled it stays so. */
export const cancel = (session: RelaySession): Ruling => {
  if (session.phase.status === 'cancelled') return { session }
  return isLive(session) ? { session: at(session, { status: 'cancelled' }) } : refuse(session)
}

/** Takes the turn to ask the service how a session stands, where that is due and nobody else does. */
export const takeLook = (session: RelaySession, look: Turn, nowMs: number): RelaySession =>
  isLive(session) &&
  session.lookAtMs !== undefined &&
  session.lookAtMs <= nowMs &&
  !isBusy(session.look, nowMs)
    ? { ...session, look }
    : session

/** Has a session looked at by another instance, where nobody looks: it has waited since then. */
export const handOver = (session: RelaySession, sinceMs: number, nowMs: number): RelaySession =>
  session.lookAtMs === undefined || !isLive(session) || isBusy(session.look, nowMs)
    ? session
    : { ...session, lookAtMs: Math.min(session.lookAtMs, sinceMs) }

/** Says when the service is asked again: once more as soon as the validity is over, and not after that. */
export const lookAgain = (
  session: RelaySession,
  { afterMs, failedLooks }: { readonly afterMs: number; readonly failedLooks: number },
  nowMs: number,
): RelaySession => {
  const { look: _, ...rest } = session
  if (!isLive(session)) return rest
  const { validUntilMs, expiresAtMs } = session
  const endMs = Math.min(validUntilMs, expiresAtMs)
  return nowMs < endMs
    ? { ...rest, lookAtMs: Math.min(nowMs + afterMs, endMs), failedLooks }
    : fail(session, { surface: 'window', code: expiresAtMs < validUntilMs ? 'E2020' : 'E8004' })
}
