import { AnswerSchema, parse, type CertError, type Outcome, type Snapshot } from '@kakao-cert/protocol'
import type { RelayConfig } from '../config/RelayConfig.ts'
import type { Tasks } from '../createTasks.ts'
import type { Ledger } from '../ledger/Ledger.ts'
import type { CommandResult } from '../session/CommandResult.ts'
import type { Commands, Work } from '../session/createCommands.ts'
import type { Sessions } from '../session/createSessions.ts'
import { isLive } from '../session/isLive.ts'
import type { RelaySession, SessionPhase } from '../session/RelaySession.ts'
import * as rules from '../session/rules.ts'
import type { WindowClient } from './createWindowClient.ts'

/** Signing by QR code, at a window upstream. */
export interface QrMethod {
  readonly showQr: (sessionId: string) => Promise<CommandResult>
  readonly refreshQr: (sessionId: string) => Promise<CommandResult>
  readonly resend: (sessionId: string) => Promise<CommandResult>
  /** @param answer what was typed or chosen: anything */
  readonly answer: (sessionId: string, answer: unknown) => Promise<CommandResult>
  /** Asks the window how it stands. */
  readonly look: (session: RelaySession) => Promise<Outcome<Snapshot>>
  /** Tells the window that nobody signs there any more. */
  readonly leave: (session: RelaySession) => Promise<void>
  readonly close: () => void
}

interface Options {
  readonly config: Pick<RelayConfig, 'settleId' | 'products'>
  readonly window: WindowClient
  readonly sessions: Sessions
  readonly commands: Pick<Commands, 'runLong'>
  readonly ledger: Pick<Ledger, 'issue'>
  readonly tasks: Tasks
}

/** How often the window is asked, in case that its stream is not heard. */
const lookMs = 3000

const refused = (error: CertError): Work => ({ refusal: { ok: false, error } })

/** Creates the QR method: what it shows is what the window upstream says. */
export const createQrMethod = (options: Options): QrMethod => {
  const { config, window, sessions, commands, ledger, tasks } = options
  const following = new Map<string, AbortController>()

  const stopFollowing = (id: string) => {
    following.get(id)?.abort()
    following.delete(id)
  }

  /** Hears of everything at once, as long as this process lives; looking now and then does when it does not. */
  const follow = (id: string, upstreamId: string) => {
    if (following.has(id)) return
    const controller = new AbortController()
    following.set(id, controller)
    const tell = async (snapshot: Snapshot) => {
      const session = await sessions.change(id, (found) => rules.follow(found, snapshot))
      if (!session || !isLive(session) || session.upstream?.sessionId !== upstreamId) stopFollowing(id)
    }
    const followed = window.follow(upstreamId, tell, controller.signal).finally(() => {
      if (following.get(id) === controller) following.delete(id)
    })
    void tasks.add(followed)
  }

  const taken = (snapshot: Snapshot): Work => ({
    rule: (session, nowMs) =>
      rules.lookAgain(rules.follow(session, snapshot), { afterMs: lookMs, failedLooks: 0 }, nowMs),
  })

  /** What the window upstream answered, and where it stands after a refusal, which may have ended it. */
  const take = async (outcome: Outcome<Snapshot>, upstreamId: string): Promise<Work> => {
    if (outcome.ok) return taken(outcome.value)
    const now = await window.call('read', upstreamId)
    return { ...(now.ok && taken(now.value)), ...refused(outcome.error) }
  }

  const show = async (session: RelaySession): Promise<Work> => {
    const product = config.products.window
    if (session.upstream) {
      follow(session.id, session.upstream.sessionId)
      return take(await window.call('showQr', session.upstream.sessionId), session.upstream.sessionId)
    }
    if (!product) return { refusal: { ok: false, reason: 'wrongState' } }
    const opened = await window.open({ ...session.request, product: product.code }, session.id)
    if (!opened.ok) return refused(opened.error)
    const { sessionId, txId } = opened.value
    if (txId !== undefined) {
      const { validUntilMs, request } = session
      const { settleId } = config
      const { signData } = request
      const issued = await ledger.issue({ txId, product, settleId, signData, validUntilMs })
      if (!issued.ok) return { refusal: issued }
    }
    follow(session.id, sessionId)
    return take(await window.call('showQr', sessionId), sessionId)
  }

  /** Passes a command on to the window upstream, where the session stands at one of its steps. */
  const pass = (
    id: string,
    statuses: readonly SessionPhase['status'][],
    call: (upstreamId: string) => Promise<Outcome<Snapshot>>,
  ): Promise<CommandResult> =>
    commands.runLong(id, rules.beginUpstream, async ({ upstream, phase }) =>
      upstream && statuses.includes(phase.status)
        ? take(await call(upstream.sessionId), upstream.sessionId)
        : { refusal: { ok: false, reason: 'wrongState' } },
    )

  return {
    showQr: (id) =>
      commands.runLong(id, rules.beginUpstream, async (session) =>
        session.phase.status === 'choosing' || session.phase.status === 'showingQr'
          ? show(session)
          : { refusal: { ok: false, reason: 'wrongState' } },
      ),
    refreshQr: (id) => pass(id, ['showingQr'], (upstreamId) => window.call('refreshQr', upstreamId)),
    resend: (id) => pass(id, ['confirming', 'waiting'], (upstreamId) => window.call('resend', upstreamId)),
    answer: async (id, body) => {
      const given = parse(AnswerSchema, body)
      if (!given) return { ok: false, reason: 'invalidField' }
      // What is answered twice is refused there, as an answer to a challenge that is gone.
      return pass(id, ['confirming', 'waiting', 'signed'], (upstreamId) => window.answer(upstreamId, given))
    },
    look: async ({ upstream }) => window.call('read', upstream?.sessionId ?? ''),
    leave: async ({ id, upstream }) => {
      stopFollowing(id)
      if (upstream) await window.call('cancel', upstream.sessionId)
    },
    close: () => {
      for (const id of following.keys()) stopFollowing(id)
    },
  }
}
