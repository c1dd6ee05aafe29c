import type { RecordKind, Store } from '../store/Store.ts'
import type { Clock } from './Clock.ts'

/** Watches one record. Begin it before the record is read, so that no change gets lost between reading and waiting. */
export interface Change {
  /** Resolves at the first change since it was begun, or at a time. */
  readonly wait: (untilMs: number) => Promise<void>
  readonly stop: () => void
}

/** Waits for changes of records, by whatever instance. */
export interface ChangeWaiter {
  readonly begin: (key: string) => Change
  readonly close: () => void
}

// Should a push get lost, the record is looked at all the same.
const lookAgainMs = 1000

/** Waits for changes of records of a kind, as the store tells of them. */
export const createChangeWaiter = (
  store: Pick<Store, 'watch'>,
  kind: RecordKind,
  clock: Clock,
): ChangeWaiter => {
  const changes = new Map<string, Set<AbortController>>()
  const close = store.watch((place) => {
    if (place.kind === kind) changes.get(place.key)?.forEach((change) => change.abort())
  })
  return {
    close,
    begin: (key) => {
      const change = new AbortController()
      const others = changes.get(key) ?? new Set()
      changes.set(key, others.add(change))
      return {
        wait: (untilMs) => {
          const ms = Math.max(0, Math.min(untilMs - clock.now(), lookAgainMs))
          return clock.wait(ms, change.signal)
        },
        stop: () => {
          others.delete(change)
          if (others.size === 0 && changes.get(key) === others) changes.delete(key)
        },
      }
    },
  }
}
