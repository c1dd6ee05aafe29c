import { parsePhoneDetails, type PhoneDetails } from '@kakao-cert/protocol'
import type { RelayConfig } from '../config/RelayConfig.ts'
import type { Hash } from '../crypto/createHash.ts'
import type { Ledger } from '../ledger/Ledger.ts'
import type { Limiter } from '../limits/createLimiter.ts'
import { Personal } from '../personal/Personal.ts'
import { earliestMs } from '../poller/signingModel.ts'
import type { RestClient } from '../rest/RestClient.ts'
import { requestOnce } from '../rest/requestOnce.ts'
import type { RestOutcome } from '../rest/RestOutcome.ts'
import type { CommandResult } from '../session/CommandResult.ts'
import type { Commands, Work } from '../session/createCommands.ts'
import type { PhoneRequest, RelaySession } from '../session/RelaySession.ts'
import * as rules from '../session/rules.ts'
import { createToken } from './createToken.ts'
import { toPrepare } from './toPrepare.ts'

/** Signing by name, birthday and phone number: K1100 over REST. */
export interface PhoneMethod {
  /** @param details what was typed: anything */
  readonly submit: (sessionId: string, details: unknown, nowMs: number) => Promise<CommandResult>
  readonly resend: (sessionId: string) => Promise<CommandResult>
}

interface Options {
  readonly config: Pick<RelayConfig, 'settleId' | 'products' | 'identifyItems' | 'medianMs'>
  readonly commands: Pick<Commands, 'runLong'>
  readonly rest: Pick<RestClient, 'prepare' | 'request'>
  readonly ledger: Pick<Ledger, 'issue'>
  readonly limiter: Limiter
  readonly hash: Hash
}

type Failed = Extract<RestOutcome<unknown>, { ok: false }>

const refused = ({ error, sent }: Failed): Work => ({
  refusal: sent === 'refused' ? { ok: false, error } : { ok: false, reason: 'serviceUnreachable' },
})

/**
 * Creates the phone method. A transaction is prepared and requested when the form is sent; who signs is known to this call and
 * to the service, and to nobody after it. Others are prepared with it, one for each time that the message may be asked for
 * again: a transaction can be requested once only, and there is nobody then to ask for the details.
 */
export const createPhoneMethod = (options: Options): PhoneMethod => {
  const { config, commands, rest, ledger, limiter, hash } = options
  const { settleId, medianMs } = config
  const product = config.products.phone

  const send = async (session: RelaySession, txId: string, phone: PhoneRequest): Promise<Work> => {
    const token = createToken(session.nonce, session.request.signData)
    const { validUntilMs } = session
    const issued = await ledger.issue({ txId, product, settleId, signData: token, validUntilMs })
    if (!issued.ok) return { refusal: issued }
    const outcome = await requestOnce(rest, product, {
      tx_id: txId,
      identify_items: [...config.identifyItems],
    })
    if (!outcome.ok) return refused(outcome)
    const look = { afterMs: Math.ceil(earliestMs(medianMs)), failedLooks: 0 }
    return {
      rule: (found, nowMs) => rules.lookAgain(rules.requested(found, { txId, phone }, nowMs), look, nowMs),
    }
  }

  const sendWithinLimit = async (
    session: RelaySession,
    phone: PhoneRequest,
    find: () => Promise<{ readonly txId: string; readonly spares: readonly string[] } | Work>,
  ): Promise<Work> => {
    const retryAfterMs = await limiter.take('phone', phone.numberHash)
    if (retryAfterMs !== undefined) return { refusal: { ok: false, reason: 'tooManyRequests', retryAfterMs } }
    const found = await find()
    return 'txId' in found ? send(session, found.txId, { ...phone, spares: found.spares }) : found
  }

  const prepareAll = async (session: RelaySession, person: Personal<PhoneDetails>, nowMs: number) => {
    const prepare = () => rest.prepare(product, toPrepare({ session, person, settleId, nowMs }))
    const first = await prepare()
    if (!first.ok) return refused(first)
    const others = Array.from({ length: session.remaining.requests - 1 }, prepare)
    const spares = (await Promise.all(others)).flatMap((spare) => (spare.ok ? [spare.value.txId] : []))
    return { txId: first.value.txId, spares }
  }

  return {
    submit: async (sessionId, body, nowMs) => {
      const details = parsePhoneDetails(body, nowMs)
      if (!details.ok) return { ok: false, reason: 'invalidField', fields: details.fields }
      const person = new Personal(details.value)
      const numberHash = hash('phone', details.value.phoneNumber)
      return commands.runLong(sessionId, rules.beginPhone, (session) =>
        sendWithinLimit(session, { numberHash, spares: [] }, () => prepareAll(session, person, nowMs)),
      )
    },
    resend: (sessionId) =>
      commands.runLong(sessionId, rules.beginResend, async (session) => {
        const [txId, ...spares] = session.phone?.spares ?? []
        return session.phone === undefined || txId === undefined
          ? { refusal: { ok: false, reason: 'wrongState' } }
          : sendWithinLimit(session, session.phone, async () => ({ txId, spares }))
      }),
  }
}
