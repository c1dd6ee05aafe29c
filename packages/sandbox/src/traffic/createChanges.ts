import type { Changes } from '@kakao-cert/protocol/sandbox'
import type { Hub } from '../hub/createHub.ts'
import { changesTopic } from '../sessions/topics.ts'

/** A part of a sandbox that can change. */
export type Part = Exclude<keyof Changes, 'clock'>

/** What changed, for whoever shows it. */
export interface ChangeCounters {
  /** Counts a part on, or only tells that the clock is another. */
  readonly changed: (part: Part | 'clock') => void
  readonly read: () => { readonly revision: number; readonly counters: Omit<Changes, 'clock'> }
  readonly close: () => void
}

// A page that reads a table again need not do so for each of a thousand calls.
const restMs = 200

/** Counters at nothing. Listeners are told at once, then at most five times a second. */
export const createChanges = (hub: Hub): ChangeCounters => {
  const counters: Record<Part, number> = { transactions: 0, calls: 0, faults: 0, settings: 0 }
  let revision = 0
  let toldRevision = 0
  let resting: ReturnType<typeof setTimeout> | undefined

  const tell = () => {
    if (resting !== undefined || toldRevision === revision) return
    toldRevision = revision
    resting = setTimeout(() => {
      resting = undefined
      tell()
    }, restMs)
    hub.publish(changesTopic)
  }

  return {
    changed: (part) => {
      revision += 1
      if (part !== 'clock') counters[part] += 1
      tell()
    },
    read: () => ({ revision, counters: { ...counters } }),
    close: () => clearTimeout(resting),
  }
}
