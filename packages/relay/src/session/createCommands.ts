import { randomText } from '../crypto/randomText.ts'
import type { CommandResult, Refusal } from './CommandResult.ts'
import type { Sessions } from './createSessions.ts'
import type { RelaySession, Turn } from './RelaySession.ts'
import type { Ruling } from './Ruling.ts'
import { giveUp, isOurs } from './rules.ts'

/** What came of the work of a command. */
export interface Work {
  /** How it changes the session. */
  readonly rule?: (session: RelaySession, nowMs: number) => RelaySession
  /** Why it is refused. */
  readonly refusal?: Refusal
}

/** Commands to sessions. */
export interface Commands {
  /** Changes a session by a rule at once. */
  readonly run: (id: string, rule: (session: RelaySession, nowMs: number) => Ruling) => Promise<CommandResult>
  /** Changes a session by work that takes its time; no other such command is let in meanwhile. */
  readonly runLong: (
    id: string,
    begin: (session: RelaySession, turn: Turn, nowMs: number) => Ruling,
    work: (session: RelaySession) => Promise<Work>,
  ) => Promise<CommandResult>
}

/** Longer than all calls of a command can take; a command that takes longer died with its process. */
const commandMs = 60_000

/** Creates commands that are judged by rules, and written where nobody was faster. */
export const createCommands = (sessions: Sessions): Commands => {
  const run: Commands['run'] = async (id, rule) => {
    let ruling: Ruling | undefined
    const session = await sessions.change(id, (found, nowMs) => {
      ruling =
        nowMs >= found.expiresAtMs ? { session: found, refused: 'expiredTransaction' } : rule(found, nowMs)
      return ruling.session
    })
    if (!session) return { ok: false, reason: 'unknownSession' }
    const reason = ruling?.refused
    return reason === undefined ? { ok: true, session } : { ok: false, reason }
  }

  return {
    run,
    runLong: async (id, begin, work) => {
      const turnId = randomText()
      const turn = (nowMs: number): Turn => ({ id: turnId, untilMs: nowMs + commandMs })
      const begun = await run(id, (session, nowMs) => begin(session, turn(nowMs), nowMs))
      if (!begun.ok) return begun
      const end = ({ rule = (session) => session }: Work) =>
        run(id, (session, nowMs) =>
          isOurs(session, turnId)
            ? { session: giveUp(rule(session, nowMs), turnId) }
            : { session: giveUp(session, turnId), refused: 'wrongState' },
        )
      try {
        const done = await work(begun.session)
        const ended = await end(done)
        return done.refusal ?? ended
      } catch (error) {
        await end({})
        throw error
      }
    },
  }
}
