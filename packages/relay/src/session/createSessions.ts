import type { RelayClock } from '../RelayClock.ts'
import type { Signing } from '../ledger/RelayLedger.ts'
import { changeRecords } from '../store/changeRecords.ts'
import type { RecordBody, Store } from '../store/Store.ts'
import { isLive } from './isLive.ts'
import type { RelaySession } from './RelaySession.ts'
import { deadlineOf, settle } from './rules.ts'
import { toSnapshot } from './toSnapshot.ts'

/** Keeps sessions in a store. */
export interface Sessions {
  readonly create: (session: RelaySession) => Promise<void>
  /** The session as it stands now, ended where its time is over. */
  readonly find: (id: string) => Promise<RelaySession | undefined>
  /**
   * Changes a session by a rule, which is given the session as it stands now, may be asked several times, and is pure.
   *
   * @returns the session afterwards; `undefined` where there is none
   */
  readonly change: (id: string, rule: Rule) => Promise<RelaySession | undefined>
}

type Rule = (session: RelaySession, nowMs: number) => RelaySession

interface Options {
  readonly store: Store
  readonly clock: RelayClock
  /** Called when it is known when a session has to be looked at again, or that it need not be. */
  readonly onDue: (id: string, dueAtMs: number | undefined) => void
  /** What is written with a session that is signed: the ledger knows of a signature as soon as the session does. */
  readonly signing: (txId: string) => Signing
  /** Called when a session was signed; by the instance that wrote it. */
  readonly onSigned: (txId: string) => void
}

/** How long it is known of a session that it expired. */
const keptMs = 60 * 60_000

/** When somebody has to look at a session again: to ask the service, or to end it. */
const dueAtOf = (session: RelaySession): number | undefined => {
  const { lookAtMs = Infinity, look } = session
  // Somebody looks already; who does not come back is followed by another.
  return isLive(session) ? Math.min(Math.max(lookAtMs, look?.untilMs ?? 0), deadlineOf(session)) : undefined
}

const isSameToWindow = (one: RelaySession, other: RelaySession): boolean => {
  const shown = { institution: '', methods: [] }
  return JSON.stringify(toSnapshot(one, shown, 0)) === JSON.stringify(toSnapshot(other, shown, 0))
}

const signatureOf = ({ txId, phase }: RelaySession) =>
  txId !== undefined && phase.status === 'signed' ? { txId, signedAtMs: phase.signedAtMs } : undefined

const toBody = (session: RelaySession): RecordBody => {
  const dueAtMs = dueAtOf(session)
  return {
    value: JSON.stringify(session),
    ...(dueAtMs !== undefined && { dueAtMs }),
    expiresAtMs: session.expiresAtMs + keptMs,
  }
}

/** Keeps sessions by the rules: reads, rules, and writes what is new. */
export const createSessions = ({ store, clock, onDue, signing, onSigned }: Options): Sessions => {
  const tryChange = async (id: string, rule: Rule, known?: Signing): Promise<RelaySession | undefined> => {
    let after: RelaySession | undefined
    let signature: { readonly txId: string; readonly signedAtMs: number } | undefined
    const places = [{ kind: 'session', key: id } as const, ...(known ? [known] : [])]
    const { isWritten } = await changeRecords(store, places, ([record, transaction]) => {
      after = undefined
      signature = undefined
      if (!record) return []
      const before = JSON.parse(record.value) as RelaySession
      const nowMs = clock.now()
      after = rule(settle(before, nowMs), nowMs)
      if (after === before) return []
      signature = before.phase.status === 'signed' ? undefined : signatureOf(after)
      // Only now it is known which transaction is written with it.
      if (signature && signature.txId !== known?.key) return []
      // The number of what the window sees; a turn that was taken is nothing to it.
      if (!isSameToWindow(before, after)) after = { ...after, revision: before.revision + 1 }
      return [toBody(after), signature && known?.change(transaction, signature.signedAtMs)]
    })
    if (signature && !isWritten) return tryChange(id, rule, signing(signature.txId))
    if (!isWritten || !after) return after
    onDue(id, dueAtOf(after))
    if (signature) onSigned(signature.txId)
    return after
  }
  const change: Sessions['change'] = (id, rule) => tryChange(id, rule)

  return {
    change,
    find: (id) => change(id, (session) => session),
    create: async (session) => {
      await store.write([{ kind: 'session', key: session.id, version: 0, ...toBody(session) }])
      onDue(session.id, dueAtOf(session))
    },
  }
}
