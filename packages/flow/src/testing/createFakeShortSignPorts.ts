import type { CertError, Outcome } from '@kakao-cert/protocol'
import { judgeReducedSign, toPlatformError, type Platform } from '@kakao-cert/protocol/short-sign'
import type {
  KeptKeyPair,
  ShortSigner,
  ShortSignPorts,
  ShortSignServer,
} from '../short-sign/ShortSignPorts.ts'
import { fixedTimeMs } from './fixedTimeMs.ts'

type FakeCall = keyof ShortSigner | `server.${keyof ShortSignServer}`

/** The world of short signatures for a test, which the test has in its hands. */
export interface FakeShortSignPorts extends ShortSignPorts {
  /** The key pair, as far as it is there. */
  kept: (KeptKeyPair & { readonly counter: number }) | undefined
  /** Whether the person has signed for the key pair. */
  isSigned: boolean
  /** How long a session lasts from then on. */
  sessionMs: number
  /** What is refused until it is taken out here. */
  readonly refusals: Map<FakeCall, CertError>
  /** What was called, with its arguments. */
  readonly calls: (readonly [FakeCall, ...unknown[]])[]
  /** Lets the time pass, which calls back those that wait for it. */
  readonly pass: (ms: number) => void
  readonly countTimers: () => number
}

const notSigned: CertError = { surface: 'rest', code: 'E2006', canGoOn: true }

/**
 * Creates every port of short signatures for tests and stories: a key pair, a person who signs when told to, and a server
 * that takes every signature.
 *
 * @example
 * const ports = createFakeShortSignPorts()
 * const flow = createShortSignFlow({ ports, options: () => options })
 */
export const createFakeShortSignPorts = (platform: Platform = 'android'): FakeShortSignPorts => {
  const timers = new Set<{ readonly atMs: number; readonly run: () => void }>()
  let nowMs = fixedTimeMs
  let ids = 0

  const answer = <T>(
    call: FakeCall,
    value: () => Outcome<T>,
    ...args: readonly unknown[]
  ): Promise<Outcome<T>> => {
    ports.calls.push([call, ...args])
    const error = ports.refusals.get(call)
    return Promise.resolve(error ? { ok: false, error } : value())
  }
  const done = { ok: true, value: undefined } as const

  const ports: FakeShortSignPorts = {
    platform,
    kept: undefined,
    isSigned: false,
    sessionMs: 6 * 3_600_000,
    refusals: new Map(),
    calls: [],
    pass: (ms) => {
      nowMs += ms
      for (const timer of timers) {
        if (timer.atMs > nowMs) continue
        timers.delete(timer)
        timer.run()
      }
    },
    countTimers: () => timers.size,
    clock: { now: () => nowMs },
    random: { id: () => `id-${++ids}` },
    timer: {
      after: (delayMs, run) => {
        const timer = { atMs: nowMs + delayMs, run }
        timers.add(timer)
        return () => void timers.delete(timer)
      },
    },
    server: {
      prepare: (order, key) =>
        answer('server.prepare', () => ({ ok: true, value: { txId: 'tx-1' } }), order, key),
      session: (txId) =>
        answer(
          'server.session',
          () =>
            ports.isSigned
              ? { ok: true, value: { startAtMs: nowMs, endAtMs: nowMs + ports.sessionMs } }
              : { ok: false, error: notSigned },
          txId,
        ),
      sign: (txId, order, key) =>
        answer(
          'server.sign',
          () => ({ ok: true, value: { accepted: true, counter: ports.kept?.counter ?? 0 } }),
          txId,
          order,
          key,
        ),
    },
    signer: {
      find: () =>
        answer('find', () => {
          const { counter: _, ...kept } = ports.kept ?? { counter: 0 }
          return { ok: true, value: kept }
        }),
      createKeyPair: () =>
        answer('createKeyPair', () => {
          ports.kept = { counter: 0 }
          return { ok: true, value: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } }
        }),
      keep: (txId) =>
        answer(
          'keep',
          () => {
            ports.kept = { counter: 0, txId }
            return done
          },
          txId,
        ),
      fetchSession: async (txId) => {
        const outcome = await ports.server.session(txId)
        if (outcome.ok) ports.kept = { counter: 0, ...ports.kept, txId, session: outcome.value }
        return outcome
      },
      sign: async (data, submit) => {
        const { kept } = ports
        const cause = judgeReducedSign({ hasKeyPair: kept !== undefined, session: kept?.session, nowMs })
        const judged = await answer('sign', () => done, data)
        if (!judged.ok) return judged
        if (cause !== undefined || !kept)
          return { ok: false, error: toPlatformError(cause ?? 'noKeyPair', platform) }
        ports.kept = { ...kept, counter: kept.counter + 1 }
        return submit({ data, signature: `signature-${ports.kept.counter}` })
      },
      deleteKeyPair: () =>
        answer('deleteKeyPair', () => {
          ports.kept = undefined
          return done
        }),
    },
  }
  return ports
}
