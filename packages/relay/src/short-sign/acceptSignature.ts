import type { ReadReducedSignature, ShortSignReason } from '@kakao-cert/protocol/short-sign'
import type { AuditRecord } from './AuditRecord.ts'
import type { RegisteredKey } from './RegisteredKey.ts'

type Accepted =
  | { readonly ok: true; readonly key: RegisteredKey; readonly record: AuditRecord }
  | { readonly ok: false; readonly reason: ShortSignReason }

interface Handed {
  readonly read: ReadReducedSignature
  /** As it was handed in. */
  readonly text: string
  /** What was accepted with its counter before, if anything was. */
  readonly before: AuditRecord | undefined
  readonly nowMs: number
}

/** How long telling the site takes at most; who takes longer died. */
export const tellMs = 60_000

const no = (reason: ShortSignReason): Accepted => ({ ok: false, reason })

/**
 * Whether a signature that was verified counts: in the session of its key, and once. Its counter has to be higher than every
 * one before. One that was accepted, but of which the site never heard, is accepted once more. Pure.
 */
export const acceptSignature = (
  key: RegisteredKey,
  { read: { kid, txId, counter, digest }, text, before, nowMs }: Handed,
): Accepted => {
  if (!key.session) return no('notSigned')
  if (nowMs >= key.session.endAtMs) return no('expiredKey')
  const record = { txId, kid, counter, digest, signature: text, tellingUntilMs: nowMs + tellMs }
  if (before) {
    if (before.signature !== text) return no('counterNotRising')
    const isLeft = before.tellingUntilMs !== undefined && nowMs >= before.tellingUntilMs
    return isLeft
      ? { ok: true, key, record: { ...record, acceptedAtMs: before.acceptedAtMs } }
      : no('replayed')
  }
  if (counter <= key.counter) return no('counterNotRising')
  return { ok: true, key: { ...key, counter }, record: { ...record, acceptedAtMs: nowMs } }
}
