import {
  shortSignData,
  thumbprintInput,
  type ReducedSignAccepted,
  type ReducedSignOrder,
  type ShortSessionAnswer,
  type ShortSignOrder,
  type ShortSignPrepared,
  type ShortSignReason,
} from '@kakao-cert/protocol/short-sign'
import type { Complete } from '../complete/createCompletion.ts'
import type { Hash } from '../crypto/createHash.ts'
import type { Ledger } from '../ledger/Ledger.ts'
import type { Limiter } from '../limits/createLimiter.ts'
import type { RelayClock } from '../RelayClock.ts'
import type { RestClient } from '../rest/RestClient.ts'
import { requestOnce } from '../rest/requestOnce.ts'
import type { RestOutcome } from '../rest/RestOutcome.ts'
import type { Refusal } from '../session/CommandResult.ts'
import type { AskSession } from './createKapiClient.ts'
import type { KeyRecords } from './createKeyRecords.ts'
import type { RegisteredKey } from './RegisteredKey.ts'
import { sha256 } from './sha256.ts'
import type { ShortSigner, ShortSignSettings } from './ShortSignSettings.ts'
import { verifySignature } from './verifySignature.ts'

/** Why a request about short signatures is refused. */
export type ShortSignRefusal = Refusal | { readonly ok: false; readonly shortSign: ShortSignReason }

type Result<T> = { readonly ok: true; readonly value: T } | ShortSignRefusal

/** Short signatures at a relay: what pages of the site ask for. */
export interface ShortSign {
  readonly prepare: (
    order: ShortSignOrder,
    binding: string,
    request: Request,
  ) => Promise<Result<ShortSignPrepared>>
  readonly session: (
    txId: string,
    binding: string | undefined,
    request: Request,
  ) => Promise<Result<ShortSessionAnswer>>
  readonly sign: (
    txId: string,
    order: ReducedSignOrder,
    binding: string,
  ) => Promise<Result<ReducedSignAccepted>>
}

interface Options {
  readonly settings: ShortSignSettings
  readonly settleId: string
  readonly records: KeyRecords
  readonly askSession: AskSession
  readonly rest: Pick<RestClient, 'prepare' | 'request'>
  readonly ledger: Pick<Ledger, 'issue'>
  readonly complete: Complete
  readonly limiter: Limiter
  readonly hash: Hash
  readonly clock: RelayClock
}

/** Until when a person can sign for a key: published. */
const signMs = 5 * 60_000
const hourMs = 60 * 60_000

const no = (shortSign: ShortSignReason): ShortSignRefusal => ({ ok: false, shortSign })

const refused = ({ error, sent }: Extract<RestOutcome<unknown>, { ok: false }>): ShortSignRefusal =>
  sent === 'refused' ? { ok: false, error } : { ok: false, reason: 'serviceUnreachable' }

const fieldsOf = (signer: ShortSigner) =>
  'ci' in signer
    ? { ci: signer.ci }
    : { name: signer.name, birthday: signer.birthday, phone_number: signer.phoneNumber }

/**
 * Creates the server side of short signatures. A key is registered by the signature of its person, which is verified once like any
 * other; each short signature is verified against it, counted, and kept, before the site is told.
 */
export const createShortSign = (options: Options): ShortSign => {
  const { settings, settleId, records, askSession, rest, ledger, complete, limiter, hash, clock } = options

  const productOf = (family: ShortSignOrder['family']): RegisteredKey['product'] | undefined => {
    const code = settings.products[family]
    return code === undefined ? undefined : { family, code }
  }

  const findOwn = async (txId: string, binding: string | undefined): Promise<RegisteredKey | undefined> => {
    const key = await records.find(txId)
    // Another browser's key is as unknown as one that never was.
    return key?.binding === binding ? key : undefined
  }

  const prepare: ShortSign['prepare'] = async (asked, binding, request) => {
    const signer = await settings.findSigner(request)
    const order = signer && (settings.onRegister ? await settings.onRegister(asked, request) : asked)
    if (!signer || !order) return no('noSigner')
    const product = productOf(order.family)
    if (!product) return { ok: false, error: { surface: 'rest', code: 'E3001' } }
    const who = hash('phone', 'ci' in signer ? signer.ci : signer.phoneNumber)
    const retryAfterMs = await limiter.take('phone', who)
    if (retryAfterMs !== undefined) return { ok: false, reason: 'tooManyRequests', retryAfterMs }

    const { publicKey, title, text, sessionHours } = order
    const signData = shortSignData(text, publicKey)
    const prepared = await rest.prepare(product, {
      settle_id: settleId,
      title,
      sign_data: signData,
      session_hours: sessionHours,
      expire_in: signMs / 1000,
      ...fieldsOf(signer),
    })
    if (!prepared.ok) return refused(prepared)
    const { txId } = prepared.value
    const validUntilMs = clock.now() + signMs
    const issued = await ledger.issue({ txId, product, settleId, signData, validUntilMs })
    if (!issued.ok) return issued
    // A login sends its own request.
    const sent =
      product.family === 'K3220' ? await requestOnce(rest, product, { tx_id: txId }) : ({ ok: true } as const)
    if (!sent.ok) return refused(sent)
    const kid = await sha256(thumbprintInput(publicKey))
    await records.register(
      { txId, binding, product, publicKey, kid, counter: 0 },
      validUntilMs + sessionHours * hourMs,
    )
    return { ok: true, value: { txId } }
  }

  const session: ShortSign['session'] = async (txId, binding, request) => {
    const key = await findOwn(txId, binding)
    if (!key) return no('unknownTransaction')
    const nowMs = clock.now()
    if (key.session)
      return nowMs < key.session.endAtMs
        ? { ok: true, value: { ...key.session, serverTimeMs: nowMs } }
        : no('expiredKey')
    const isLogin = key.product.family === 'K2220'
    const token = isLogin ? await settings.findAccessToken?.(txId, request) : undefined
    if (isLogin && token === undefined) return no('notSigned')
    const told = await askSession(txId, token)
    if (!told.ok)
      return told.reason === 'unreachable' ? { ok: false, reason: 'serviceUnreachable' } : no(told.reason)
    // That the person has signed for this key, and for no other, is what the signature says and not who tells of the session.
    const completed = await complete({ txId, method: 'shortSign', signedAtMs: nowMs })
    if (!completed.ok) return completed
    await records.begin(txId, told.session)
    return { ok: true, value: { ...told.session, serverTimeMs: nowMs } }
  }

  const sign: ShortSign['sign'] = async (txId, order, binding) => {
    const key = await findOwn(txId, binding)
    if (!key) return no('unknownTransaction')
    const verified = await verifySignature(key, order)
    if (!verified.ok) return no(verified.reason)
    const handed = { read: verified.read, text: order.signature, nowMs: clock.now() }
    const accepted = await records.accept(txId, handed)
    if (!accepted.ok) return no(accepted.reason)
    const { tellingUntilMs: _, ...record } = accepted.record
    let result: unknown
    try {
      result = await settings.onAccepted?.({ ...record, data: order.data })
    } catch (error) {
      await records.told(accepted.record, clock.now())
      throw error
    }
    await records.told(accepted.record)
    return {
      ok: true,
      value: { accepted: true, counter: record.counter, ...(result !== undefined && { result }) },
    }
  }

  return { prepare, session, sign }
}
