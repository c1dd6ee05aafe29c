import type { RelayClock } from '../RelayClock.ts'
import type { SafeLog } from '../log/createSafeLog.ts'
import type { Tasks } from '../createTasks.ts'
import type { Store } from '../store/Store.ts'

/** Has sessions looked at when they are due. */
export interface DueTimers {
  /** A session is due then, or not any more. */
  readonly set: (id: string, dueAtMs: number | undefined) => void
  /** Ends all waiting. What is set from now on is only noted. */
  readonly close: () => void
  /** After `close`: the sessions that somebody else has to look at. */
  readonly left: () => readonly string[]
}

interface Options {
  readonly store: Store
  readonly clock: RelayClock
  readonly log: SafeLog
  readonly look: (id: string) => Promise<void>
  /** Goes on with transactions that an instance left in the middle of a call. */
  readonly recover: () => Promise<unknown>
  readonly tasks: Tasks
}

/** How often is looked for sessions whose instance is gone, and for what has expired. */
const sweepMs = 5000
/** By how much an instance may be late before others help. */
export const patienceMs = 2000
const sweepLimit = 200
// A timer takes no more.
const longestMs = 2 ** 31 - 1

/**
 * Creates timers for the sessions that this instance changed last, and a slow sweep for those of instances that died. A clock
 * that was moved has everything looked at anew.
 */
export const createDueTimers = ({ store, clock, log, look, recover, tasks }: Options): DueTimers => {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const left = new Set<string>()
  let isClosed = false

  const attempt = (what: () => Promise<unknown>, sentence: string) =>
    void tasks.add(what().catch((error: unknown) => log.error({ err: error }, sentence)))
  const lookNow = (id: string) => {
    if (isClosed) return
    attempt(() => look(id), 'A session could not be looked at.')
  }

  const set = (id: string, dueAtMs: number | undefined) => {
    clearTimeout(timers.get(id))
    timers.delete(id)
    left.delete(id)
    if (dueAtMs === undefined) return
    if (isClosed) {
      left.add(id)
      return
    }
    const afterMs = Math.min(longestMs, Math.max(0, dueAtMs - clock.now()))
    timers.set(
      id,
      setTimeout(() => {
        timers.delete(id)
        lookNow(id)
      }, afterMs),
    )
  }

  const sweep = async (lateMs: number) => {
    const nowMs = clock.now()
    for (const { key } of await store.listDue('session', nowMs - lateMs, sweepLimit)) lookNow(key)
  }
  const trySweep = (lateMs: number) =>
    attempt(() => sweep(lateMs), 'The store could not be asked what is due.')

  const sweeper = setInterval(() => {
    trySweep(patienceMs)
    attempt(recover, 'Transactions that were left could not be gone on with.')
    attempt(() => store.erase(clock.now()), 'What has expired could not be erased.')
  }, sweepMs)
  const stopHearing = clock.onMove?.(() => trySweep(0))

  return {
    set,
    close: () => {
      isClosed = true
      clearInterval(sweeper)
      stopHearing?.()
      for (const [id, timer] of timers) {
        clearTimeout(timer)
        left.add(id)
      }
      timers.clear()
    },
    left: () => [...left],
  }
}
