import type { ShortSession } from '@kakao-cert/protocol/short-sign'
import type { RestTransaction } from '../rest/RestTransaction.ts'
import type { KapiReason } from './kapiReasons.ts'

type Judgement =
  { readonly ok: true; readonly session: ShortSession } | { readonly ok: false; readonly reason: KapiReason }

const hourMs = 3_600_000

/** Session info of a short signature: from the moment of the signature, for as long as was asked for. Pure. */
export const judgeSession = (
  { phase, sessionHours = 0 }: Pick<RestTransaction, 'phase' | 'sessionHours'>,
  nowMs: number,
): Judgement => {
  // What was not signed in time can't be signed any more; nor can what has failed.
  if (phase.status === 'expired' || phase.status === 'failed') return { ok: false, reason: 'notSignedInTime' }
  if (phase.status !== 'signed') return { ok: false, reason: 'notSigned' }
  const endAtMs = phase.signedAtMs + sessionHours * hourMs
  return nowMs >= endAtMs
    ? { ok: false, reason: 'expiredKey' }
    : { ok: true, session: { startAtMs: phase.signedAtMs, endAtMs } }
}
