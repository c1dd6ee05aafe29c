import { findCode } from '@kakao-cert/codes'
import { parse, pong } from '@kakao-cert/protocol'
import {
  prepareSchemas,
  restCalls,
  RestErrorSchema,
  type RestStep,
  type RestWireNames,
} from '@kakao-cert/protocol/rest'
import { createFetchHttp } from './createFetchHttp.ts'
import type { Http, HttpRequest, HttpResult } from './Http.ts'
import { parseJson } from './parseJson.ts'
import type { Product } from './Product.ts'
import { readAnswer } from './readAnswer.ts'
import type { CallOptions, RestClient } from './RestClient.ts'
import type { RestOutcome } from './RestOutcome.ts'

/** Options of a REST client. */
export interface RestClientOptions {
  /** Where the service is: `https://cert-sign.kakao.com`, its test host, or a sandbox. */
  readonly upstream: string
  /** Both REST API keys. They stand in headers of calls only: in no error, no log, no address. */
  readonly keys: { readonly dealer: string; readonly institution: string }
  /** Names on the wire, from `createRestWire`. */
  readonly wire: RestWireNames
  /** @default calls by the global `fetch` */
  readonly http?: Http
  /** How long a call takes at most, repeating included. @default 10_000 */
  readonly timeoutMs?: number
  /** The longest answer that is read, in bytes: room for 20 signatures. @default 4 MiB */
  readonly maxAnswerBytes?: number
}

type Sent = Omit<HttpRequest, 'maxBytes' | 'signal'>

// Only asks, so that the service is asked again without harm. Everything else is sent once, whatever comes of it.
const repeatable: readonly string[] = ['status', 'ping']

const networkLost = (sent: 'unsent' | 'unknown') =>
  ({ ok: false, error: { surface: 'client', code: 'NETWORK_LOST' }, sent }) as const

const helpsToRepeat = (outcome: RestOutcome<unknown>): boolean =>
  !outcome.ok &&
  (outcome.sent === 'unknown' || findCode(outcome.error.surface, outcome.error.code).retry === 'now')

/** What a result is, with the body of a success read by `readBody`. */
const toOutcome = <T>(result: HttpResult, readBody: (text: string) => T | undefined): RestOutcome<T> => {
  if (!result.ok) return networkLost(result.wasSent ? 'unknown' : 'unsent')
  if (result.status >= 400) {
    const refusal = parse(RestErrorSchema, parseJson(result.body))
    // The page of some proxy on the way does not say what the service has done.
    if (!refusal) return networkLost('unknown')
    return { ok: false, error: { surface: 'rest', code: refusal.error_code }, sent: 'refused' }
  }
  const value = result.status < 300 ? readBody(result.body) : undefined
  return value === undefined ? networkLost('unknown') : { ok: true, value }
}

/**
 * A client of the REST API.
 *
 * @example
 * const rest = createRestClient({ upstream: 'http://localhost:4100', keys, wire })
 * const prepared = await rest.prepare({ family: 'K1100', code: 'K1100T' }, wanted)
 * if (prepared.ok) await rest.request(product, { tx_id: prepared.value.txId })
 */
export const createRestClient = ({
  upstream,
  keys,
  wire,
  http = createFetchHttp(),
  timeoutMs = 10_000,
  maxAnswerBytes = 4 * 1024 * 1024,
}: RestClientOptions): RestClient => {
  const base = upstream.replace(/\/+$/, '')
  const keyHeaders = {
    [wire.headers.dealerKey]: `KakaoAK ${keys.dealer}`,
    [wire.headers.institutionKey]: `KakaoAK ${keys.institution}`,
  }

  const send = async <T>(
    step: RestStep | 'ping',
    request: Sent,
    readBody: (text: string) => T | undefined,
    { signal }: CallOptions = {},
  ): Promise<RestOutcome<T>> => {
    const deadline = AbortSignal.timeout(timeoutMs)
    const ending = signal ? AbortSignal.any([signal, deadline]) : deadline
    const sendOnce = async () =>
      toOutcome(await http({ ...request, maxBytes: maxAnswerBytes, signal: ending }), readBody)
    const outcome = await sendOnce()
    const isRepeated = repeatable.includes(step) && helpsToRepeat(outcome) && !ending.aborted
    return isRepeated ? sendOnce() : outcome
  }

  const take = async <T>(
    step: RestStep,
    { family, code }: Product,
    asked: object,
    read: (body: unknown) => T | undefined,
    options?: CallOptions,
  ): Promise<RestOutcome<T>> => {
    const { method, path } = wire.calls[restCalls[family][step]]
    const url = base + path.replace(':productCode', () => encodeURIComponent(code))
    const written = wire.write(asked) as Record<string, string>
    const request: Sent =
      method === 'GET'
        ? { method, url: `${url}?${new URLSearchParams(written).toString()}`, headers: keyHeaders }
        : {
            method,
            url,
            headers: { 'Content-Type': 'application/json', ...keyHeaders },
            body: JSON.stringify(written),
          }
    return send(step, request, (text) => read(wire.read(parseJson(text))), options)
  }

  return {
    timeoutMs,
    prepare: async (product, wanted, options) =>
      parse(prepareSchemas[product.family], wanted) === undefined
        ? {
            ok: false,
            error: { surface: 'rest', code: 'E1001', cause: 'invalidParameter' },
            sent: 'unsent',
          }
        : take('prepare', product, wanted, readAnswer.prepare, options),
    request: (product, wanted, options) =>
      take('request', product, wanted, (body) => readAnswer.request(body, wanted.tx_id), options),
    status: (product, txId, options) =>
      take('status', product, { tx_id: txId }, (body) => readAnswer.status(body, txId), options),
    verify: (product, txId, options) =>
      take(
        'verify',
        product,
        { tx_id: txId },
        (body) => readAnswer.verify(body, txId, product.family),
        options,
      ),
    signerInfo: (product, txId, options) =>
      take('signerInfo', product, { tx_id: txId }, (body) => readAnswer.signerInfo(body, txId), options),
    ping: (options) => {
      const { method, path } = wire.calls.ping
      const isPong = (text: string) => (text.trim() === pong ? null : undefined)
      return send('ping', { method, url: base + path, headers: {} }, isPong, options)
    },
  }
}
