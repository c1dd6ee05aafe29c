import { describeError } from './describeError.ts'
import type { RelayLog } from '../RelayLog.ts'

/** All that may be logged: nothing that a person has typed, no key, no address. */
export interface LogFacts {
  readonly txId?: string
  readonly sessionId?: string
  /** Of the catalogue. */
  readonly code?: string
  /** Told without its message. */
  readonly err?: unknown
}

/** A log that takes only what may be logged. */
export type SafeLog = {
  readonly [Level in keyof RelayLog]: (facts: LogFacts, sentence: string) => void
}

// Named one by one, so that an object with more in it tells no more.
const pick = ({ txId, sessionId, code, err }: LogFacts): object => ({
  ...(txId !== undefined && { txId }),
  ...(sessionId !== undefined && { sessionId }),
  ...(code !== undefined && { code }),
  ...(err !== undefined && { err: describeError(err) }),
})

/** A log that passes on only what may be logged, and does not let a log that fails stand in the way. */
export const createSafeLog = (log: RelayLog): SafeLog => {
  const write = (level: keyof RelayLog) => (facts: LogFacts, sentence: string) => {
    try {
      log[level](pick(facts), sentence)
    } catch {
      // There is nowhere to tell it.
    }
  }
  return { error: write('error'), warn: write('warn'), info: write('info') }
}
