import type { ClockReading, LimitsChange } from '@kakao-cert/protocol/sandbox'
import type { Store } from '../store/Store.ts'
import type { Run } from './RunSchema.ts'

interface Parts {
  readonly store: Store
  readonly clock: ClockReading
  readonly limits: LimitsChange
}

/** All that a sandbox holds, as a file that another one takes. */
export const exportRun = ({ store, clock: { nowMs, isFrozen }, limits }: Parts): Run => {
  const sessions = store.sessions.list().toReversed()
  const transactions = store.transactions.list().toReversed()
  const txIds = [...sessions, ...transactions].map(({ txId }) => txId)
  return {
    format: 'kakao-cert-sandbox-run',
    version: 1,
    clock: { nowMs, isFrozen },
    limits,
    // Through JSON, for rows in memory are read-only and a run is a value of its own.
    ...(JSON.parse(JSON.stringify({ sessions, transactions })) as Pick<Run, 'sessions' | 'transactions'>),
    timelines: Object.fromEntries(txIds.map((txId) => [txId, [...store.listEntries(txId)]])),
  }
}
