import type { Outcome } from '@kakao-cert/protocol'
import { isSandboxTxId } from '@kakao-cert/protocol/sandbox'
import type { RestClient } from '../rest/RestClient.ts'
import { changeRecord } from '../store/changeRecord.ts'
import type { Store } from '../store/Store.ts'
import type { Clock } from './Clock.ts'
import { createChangeWaiter } from './createChangeWaiter.ts'
import { createClaims } from './createClaims.ts'
import { createCompletion, leaseMsOf } from './createCompletion.ts'
import { createDelivery, deliveryMs } from './createDelivery.ts'
import { createShare } from './createShare.ts'
import { createTransactionRecords } from './createTransactionRecords.ts'
import type { Ledger } from './Ledger.ts'
import type { LedgerParts } from './LedgerParts.ts'
import { maxLost } from './limits.ts'
import { outcomes } from './outcomes.ts'
import type { ReadSigned } from './ReadSigned.ts'
import type { RelayLedger, Signing } from './RelayLedger.ts'
import { steps } from './steps.ts'
import { systemClock } from './systemClock.ts'
import type { Verified } from './Verified.ts'

/** Options of a ledger. */
export interface LedgerOptions {
  /** Seals what it stores: signatures and signers stand in it. */
  readonly store: Pick<Store, 'read' | 'write' | 'listDue' | 'watch'>
  readonly rest: Pick<RestClient, 'verify' | 'signerInfo' | 'timeoutMs'>
  /** Tells what a signature is over. */
  readonly readSigned: ReadSigned
  /** In production, transactions of a sandbox are refused. */
  readonly phase: 'test' | 'production'
  /** How long an outcome is kept, in milliseconds, counted from when the transaction could last be verified. @default one day */
  readonly keepMs?: number
  /** @default the clock of the machine */
  readonly clock?: Clock
  /** Names claims; never twice the same, whatever the instance. @default `crypto.randomUUID()` */
  readonly createId?: () => string
  /** Told of failures of the store, of `readSigned` and of the REST client that are waited out. No personal data is in them. */
  readonly report?: (error: unknown) => void
}

const dayMs = 86_400_000
const dueAtOnce = 100

/**
 * A ledger over a store that instances share.
 *
 * @example
 * const ledger = createLedger({ store, rest, readSigned, phase: 'production' })
 * await ledger.issue({ txId, product, settleId, signData, validUntilMs })
 * await ledger.signed(txId, Date.now())
 * const outcome = await ledger.complete(txId)
 * if (outcome.ok) save(outcome.value.signature)
 */
export const createLedger = ({
  store,
  rest,
  readSigned,
  phase,
  keepMs = dayMs,
  clock = systemClock,
  createId = () => crypto.randomUUID(),
  report = () => {},
}: LedgerOptions): RelayLedger => {
  const records = createTransactionRecords(store, keepMs)
  const changes = createChangeWaiter(store, 'transaction', clock)
  const claims = createClaims(clock, createId)
  const completions = createShare<Outcome<Verified>>()
  const deliveries = createShare<Outcome<unknown>>()
  const isAwaited = deliveries.isRunning
  const parts: LedgerParts = { records, changes, clock, rest, readSigned, claims, isAwaited, report }
  const completeUntil = createCompletion(parts)
  const deliverUntil = createDelivery(parts)

  // Room for every claim to be waited for, one after the other.
  const completionMs = Object.keys(steps).length * maxLost * leaseMsOf(rest)

  /** What is shared may go on when a caller has waited long enough. */
  const within = async <T>(ms: number, shared: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const ending = new AbortController()
    const late = clock.wait(ms, ending.signal).then(() => outcomes.unreached)
    return Promise.race([shared, late]).finally(() => ending.abort())
  }

  const completeOnce: Ledger['complete'] = (txId) =>
    completions.run(txId, () => completeUntil(txId, clock.now() + completionMs))
  const complete: Ledger['complete'] = (txId) => within(completionMs, completeOnce(txId))

  /** Goes on though who asked has gone: whoever completes the transaction may count on it. */
  const deliverOnce: Ledger['deliver'] = (txId, handOver) =>
    deliveries.run(txId, async () => {
      const outcome = await completeOnce(txId)
      if (!outcome.ok) return outcome
      return deliverUntil(txId, () => handOver(outcome.value), clock.now() + deliveryMs)
    })

  const isRefused = (txId: string) => phase === 'production' && isSandboxTxId(txId)

  const signing = (txId: string): Signing => {
    const claimed = claims.make(leaseMsOf(rest))
    return {
      ...records.placeOf(txId),
      change: (record, signedAtMs, issued) =>
        isRefused(txId)
          ? undefined
          : records.changeBy([{ type: 'signed', signedAtMs }, claimed], record, issued),
    }
  }

  return {
    issue: async (transaction) => {
      if (isRefused(transaction.txId)) return outcomes.unknown
      await records.create(transaction)
      return { ok: true, value: null }
    },
    signed: (txId, signedAtMs) => records.tell(txId, { type: 'signed', signedAtMs }),
    signing,
    begin: async (txId, signedAtMs) => {
      const { kind, key, change } = signing(txId)
      await changeRecord(store, kind, key, (record) => change(record, signedAtMs))
    },
    complete,
    deliver: async (txId, handOver) => {
      const delivering = deliverOnce(txId, handOver)
      // Heard below, unless the completion takes too long.
      delivering.catch(() => {})
      const outcome = await complete(txId)
      return outcome.ok ? within(deliveryMs, delivering) : outcome
    },
    find: records.read,
    recover: async () => {
      const due = await store.listDue('transaction', clock.now(), dueAtOnce)
      await Promise.all(due.map(({ key }) => complete(key)))
      return due.map(({ key }) => key)
    },
    close: async () => {
      await completions.settled()
      await deliveries.settled()
      changes.close()
    },
  }
}
