import type { ShortSession } from './ShortSession.ts'

/** What the device knows when a short signature is asked for. */
export interface ReducedSignState {
  /** Whether the temporary key pair is there. */
  readonly hasKeyPair: boolean
  /** As session info told; missing until it was asked for. */
  readonly session?: ShortSession | undefined
  readonly nowMs: number
}

/** The causes of IllegalState, in the order in which they are looked for. */
export type IllegalStateCause = 'noKeyPair' | 'invalidSession' | 'expiredSession'

/**
 * Judges whether a short signature (축약서명) can be made: the published rule of IllegalState and its three causes.
 *
 * @returns why not, or `undefined` where it can
 *
 * @example
 * judgeReducedSign({ hasKeyPair: true, nowMs: 0 }) // 'invalidSession'
 */
export const judgeReducedSign = ({
  hasKeyPair,
  session,
  nowMs,
}: ReducedSignState): IllegalStateCause | undefined => {
  if (!hasKeyPair) return 'noKeyPair'
  if (!session || session.startAtMs >= session.endAtMs || nowMs < session.startAtMs) return 'invalidSession'
  return nowMs >= session.endAtMs ? 'expiredSession' : undefined
}
