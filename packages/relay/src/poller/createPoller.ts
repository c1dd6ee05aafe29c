import { findCode } from '@kakao-cert/codes'
import type { CertError, Outcome, Snapshot } from '@kakao-cert/protocol'
import type { RelayConfig } from '../config/RelayConfig.ts'
import { randomText } from '../crypto/randomText.ts'
import type { SafeLog } from '../log/createSafeLog.ts'
import type { RestClient } from '../rest/RestClient.ts'
import type { Sessions } from '../session/createSessions.ts'
import type { RelaySession } from '../session/RelaySession.ts'
import * as rules from '../session/rules.ts'
import { backOffMs } from './backOffMs.ts'
import { lookDelayMs } from './lookDelayMs.ts'
import { ruleOfStatus } from './ruleOfStatus.ts'

/** Asks how sessions stand, when that is due; of all instances one asks. */
export interface Poller {
  /** Looks at a session, if nobody else does. */
  readonly look: (id: string) => Promise<void>
}

interface Options {
  readonly config: Pick<RelayConfig, 'products' | 'medianMs'>
  readonly sessions: Sessions
  readonly rest: Pick<RestClient, 'status' | 'timeoutMs'>
  readonly lookAtWindow: ((session: RelaySession) => Promise<Outcome<Snapshot>>) | undefined
  readonly log: SafeLog
}

type Rule = (session: RelaySession, nowMs: number) => RelaySession

const windowLookMs = 3000

/** Whether a refusal to tell the status ends the transaction. */
const isFinal = ({ surface, code }: CertError): boolean => {
  const { transaction, retry } = findCode(surface, code)
  return transaction === 'dead' || retry === 'never'
}

/** Creates what asks for the status of transactions, and of windows upstream where the stream of one is not heard. */
export const createPoller = (options: Options): Poller => {
  const { config, sessions, rest, lookAtWindow, log } = options

  const later: Rule = (session, nowMs) => {
    const failedLooks = session.failedLooks + 1
    return rules.lookAgain(session, { afterMs: backOffMs(failedLooks), failedLooks }, nowMs)
  }

  const askService = async ({ txId = '' }: RelaySession): Promise<Rule> => {
    const outcome = await rest.status(config.products.phone, txId)
    if (outcome.ok) {
      const rule = ruleOfStatus(outcome.value)
      return (session, nowMs) => {
        if (session.txId !== txId || session.phase.status !== 'waiting') return session
        const afterMs = lookDelayMs(nowMs - session.phase.requestedAtMs, config.medianMs)
        return rule?.(session, nowMs) ?? rules.lookAgain(session, { afterMs, failedLooks: 0 }, nowMs)
      }
    }
    const { error, sent } = outcome
    log.warn({ txId, code: error.code }, 'The status of a transaction could not be asked.')
    if (sent === 'refused' && isFinal(error)) return (session) => rules.fail(session, error)
    return later
  }

  const askWindow = async (
    session: RelaySession,
    ask: NonNullable<Options['lookAtWindow']>,
  ): Promise<Rule> => {
    const outcome = await ask(session)
    if (outcome.ok)
      return (found, nowMs) =>
        rules.lookAgain(rules.follow(found, outcome.value), { afterMs: windowLookMs, failedLooks: 0 }, nowMs)
    return outcome.error.canGoOn ? later : (found) => rules.fail(found, outcome.error)
  }

  return {
    look: async (id) => {
      const lookId = randomText()
      const session = await sessions.change(id, (found, nowMs) =>
        rules.takeLook(found, { id: lookId, untilMs: nowMs + 2 * rest.timeoutMs }, nowMs),
      )
      if (session?.look?.id !== lookId) return
      const isAtWindow = session.upstream !== undefined
      const rule =
        isAtWindow && lookAtWindow ? await askWindow(session, lookAtWindow) : await askService(session)
      await sessions.change(id, (found, nowMs) => (found.look?.id === lookId ? rule(found, nowMs) : found))
    },
  }
}
