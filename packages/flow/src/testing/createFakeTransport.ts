import type { Completion, Health, Outcome, Snapshot } from '@kakao-cert/protocol'
import type { Transport, Watcher } from '../ports/Transport.ts'

type Call = Exclude<keyof Transport, 'watch'>
type OutcomeOf<C extends Call> = Awaited<ReturnType<Transport[C]>>

interface Watch {
  readonly sessionId: string
  readonly afterRevision: number
  readonly watcher: Watcher
  readonly isStopped: boolean
}

/** A transport without a server: each call waits until the test answers it. */
export interface FakeTransport extends Transport {
  /** Every call in order: its name, then its arguments. */
  readonly calls: readonly (readonly [Call, ...unknown[]])[]
  /** Every watch in order, also those that were stopped. */
  readonly watches: readonly Watch[]
  /** Answers the oldest waiting call of that name; resolves when whoever waited for it has gone on. */
  readonly settle: <C extends Call>(call: C, outcome: OutcomeOf<C>) => Promise<void>
  /** Breaks the rule of a transport: the oldest waiting call of that name rejects. */
  readonly reject: (call: Call, thrown: unknown) => Promise<void>
}

interface Waiting {
  readonly resolve: (outcome: Outcome<Snapshot | Completion | Health>) => void
  readonly reject: (thrown: unknown) => void
}

/**
 * Creates a transport for tests and stories.
 *
 * @param answers calls that answer by themselves; all others wait for `settle`
 *
 * @example
 * const transport = createFakeTransport()
 * flow.start()
 * await transport.settle('open', { ok: true, value: snapshotAt('choosing') })
 */
export const createFakeTransport = (answers: Partial<Transport> = {}): FakeTransport => {
  const calls: [Call, ...unknown[]][] = []
  const watches: { -readonly [K in keyof Watch]: Watch[K] }[] = []
  const waiting = new Map<Call, Waiting[]>()

  const wait = (call: Call) =>
    new Promise<Outcome<Snapshot | Completion | Health>>((resolve, reject) => {
      waiting.set(call, [...(waiting.get(call) ?? []), { resolve, reject }])
    })

  const next = (call: Call): Waiting => {
    const first = waiting.get(call)?.shift()
    if (!first) throw new Error(`No call of ${call} is waiting. Calls so far: ${JSON.stringify(calls)}`)
    return first
  }

  // Longer than any chain of promises between a transport and a state.
  const settled = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }

  const fake =
    <C extends Call>(call: C) =>
    (...args: Parameters<Transport[C]>): ReturnType<Transport[C]> => {
      calls.push([call, ...args])
      const answer = answers[call] as ((...args: unknown[]) => ReturnType<Transport[C]>) | undefined
      return answer ? answer(...args) : (wait(call) as ReturnType<Transport[C]>)
    }

  return {
    calls,
    watches,
    health: fake('health'),
    open: fake('open'),
    read: fake('read'),
    submitPhone: fake('submitPhone'),
    showQr: fake('showQr'),
    refreshQr: fake('refreshQr'),
    resend: fake('resend'),
    answer: fake('answer'),
    cancel: fake('cancel'),
    complete: fake('complete'),
    watch: (sessionId, afterRevision, watcher) => {
      const watch = { sessionId, afterRevision, watcher, isStopped: false }
      watches.push(watch)
      const stop = answers.watch?.(sessionId, afterRevision, watcher)
      return () => {
        watch.isStopped = true
        stop?.()
      }
    },
    settle: (call, outcome) => {
      next(call).resolve(outcome)
      return settled()
    },
    reject: (call, thrown) => {
      next(call).reject(thrown)
      return settled()
    },
  }
}
