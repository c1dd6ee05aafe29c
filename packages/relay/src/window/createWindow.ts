import type { Completion, SignRequest } from '@kakao-cert/protocol'
import type { RelayClock } from '../RelayClock.ts'
import type { Complete } from '../complete/createCompletion.ts'
import type { RelayConfig } from '../config/RelayConfig.ts'
import type { Tasks } from '../createTasks.ts'
import { randomText } from '../crypto/randomText.ts'
import type { PhoneMethod } from '../phone/createPhoneMethod.ts'
import type { QrMethod } from '../qr/createQrMethod.ts'
import type { CommandResult, Refusal } from '../session/CommandResult.ts'
import type { Commands } from '../session/createCommands.ts'
import type { Sessions } from '../session/createSessions.ts'
import type { RelaySession } from '../session/RelaySession.ts'
import * as rules from '../session/rules.ts'

/** Asks for something in a session that was read for its browser. */
export type Ask = (session: RelaySession, body: unknown) => Promise<CommandResult>

/** Everything that a window can ask for; sessions are those of one browser. */
export interface RelayWindow {
  readonly open: (request: SignRequest, binding: string) => Promise<RelaySession>
  /** A session of a browser; that of another is as unknown as one that never was. */
  readonly find: (id: string, binding: string | undefined) => Promise<RelaySession | undefined>
  /** Likewise, as long as there is something to know of its transaction. */
  readonly read: (id: string, binding: string | undefined) => Promise<CommandResult>
  readonly submitPhone: Ask
  readonly showQr: Ask
  readonly refreshQr: Ask
  readonly resend: Ask
  readonly answer: Ask
  readonly cancel: Ask
  readonly complete: (
    session: RelaySession,
  ) => Promise<{ readonly ok: true; readonly completion: Completion } | Refusal>
}

interface Options {
  readonly config: Pick<RelayConfig, 'sessions'>
  readonly clock: RelayClock
  readonly sessions: Sessions
  readonly commands: Commands
  readonly phone: PhoneMethod
  readonly qr: QrMethod | undefined
  readonly complete: Complete
  readonly tasks: Tasks
}

const wrongState = { ok: false, reason: 'wrongState' } as const

/** Creates what a window asks. */
export const createWindow = (options: Options): RelayWindow => {
  const { config, clock, sessions, commands, phone, qr, complete, tasks } = options

  /** The window upstream is left behind where the person went on elsewhere; nobody waits for that. */
  const leaveUpstream = (result: CommandResult, before: RelaySession): CommandResult => {
    if (result.ok && before.upstream && qr) void tasks.add(qr.leave(before))
    return result
  }

  const find: RelayWindow['find'] = async (id, binding) => {
    const session = binding === undefined ? undefined : await sessions.find(id)
    return session?.binding === binding ? session : undefined
  }

  return {
    find,
    open: async (request, binding) => {
      const nowMs = clock.now()
      const { validityMs, transactionMs, ...remaining } = config.sessions
      const session: RelaySession = {
        id: crypto.randomUUID(),
        binding,
        revision: 1,
        request,
        openedAtMs: nowMs,
        validUntilMs: nowMs + validityMs,
        expiresAtMs: nowMs + transactionMs,
        remaining,
        nonce: randomText(),
        failedLooks: 0,
        phase: { status: 'choosing' },
      }
      await sessions.create(session)
      return session
    },
    read: async (id, binding) => {
      const session = await find(id, binding)
      if (!session) return { ok: false, reason: 'unknownSession' }
      return clock.now() >= session.expiresAtMs
        ? { ok: false, reason: 'expiredTransaction' }
        : { ok: true, session }
    },
    submitPhone: async (session, body) =>
      leaveUpstream(await phone.submit(session.id, body, clock.now()), session),
    showQr: async ({ id }) => (qr ? qr.showQr(id) : wrongState),
    refreshQr: async ({ id }) => (qr ? qr.refreshQr(id) : wrongState),
    resend: async ({ id, upstream }) => (upstream && qr ? qr.resend(id) : phone.resend(id)),
    answer: async ({ id }, body) => (qr ? qr.answer(id, body) : wrongState),
    cancel: async (session) => leaveUpstream(await commands.run(session.id, rules.cancel), session),
    complete: async (session) => {
      const { phase, txId, request, nonce, upstream } = session
      if (phase.status !== 'signed' || txId === undefined) return wrongState
      const outcome = await complete({
        txId,
        request,
        signedAtMs: phase.signedAtMs,
        ...(upstream ? { method: 'qr' } : { method: 'phone', nonce }),
      })
      return outcome.ok ? { ok: true, completion: outcome.value } : { ok: false, error: outcome.error }
    },
  }
}
