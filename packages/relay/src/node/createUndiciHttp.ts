import { Agent, request } from 'undici'
import type { Http } from '../rest/Http.ts'
import { isNeverSent } from '../rest/isNeverSent.ts'
import { readText } from '../rest/readText.ts'

/**
 * Calls by undici without the layers of `fetch`: the same answers for less of the processor. Follows no redirect and
 * repeats nothing.
 *
 * @param dispatcher keeps the connections @default one for this `Http`, with undici's defaults
 *
 * @example
 * createRestClient({ upstream, keys, http: createUndiciHttp() })
 */
export const createUndiciHttp =
  (dispatcher: Agent = new Agent()): Http =>
  async ({ method, url, headers, body, maxBytes, signal }) => {
    if (signal.aborted) return { ok: false, wasSent: false }
    try {
      const answer = await request(url, { method, headers, body: body ?? null, signal, dispatcher })
      const text = await readText(answer.body, maxBytes)
      return text === undefined
        ? { ok: false, wasSent: true }
        : { ok: true, status: answer.statusCode, body: text }
    } catch (error) {
      return { ok: false, wasSent: !isNeverSent(error) }
    }
  }
