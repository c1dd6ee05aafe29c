import type { Calls, RecordedCall, SandboxCall } from '@kakao-cert/protocol/sandbox'

/** The calls that a sandbox answered. */
export interface CallLog {
  readonly count: (call: SandboxCall) => void
  readonly record: (call: Omit<RecordedCall, 'id'>) => void
  readonly read: () => Calls
  readonly clear: () => void
}

/** How many of the last calls are kept; the counts are of all. */
export const keptCalls = 1000

/** A log without calls. */
export const createCallLog = (): CallLog => {
  const counts = new Map<SandboxCall, number>()
  let calls: RecordedCall[] = []
  let lastId = 0
  return {
    count: (call) => void counts.set(call, (counts.get(call) ?? 0) + 1),
    record: (call) => {
      lastId += 1
      calls.push({ id: lastId, ...call })
      // Cut in large pieces: moving a thousand calls for each new one would be felt.
      if (calls.length >= 2 * keptCalls) calls = calls.slice(-keptCalls)
    },
    read: () => ({ counts: Object.fromEntries(counts), calls: calls.slice(-keptCalls).toReversed() }),
    clear: () => {
      counts.clear()
      calls = []
    },
  }
}
