import type { Http } from './Http.ts'
import { isNeverSent } from './isNeverSent.ts'
import { readText } from './readText.ts'

/**
 * Calls by `fetch`, which every runtime has. In Node the one of `@kakao-cert/relay/node` takes less of the processor.
 *
 * @param fetch @default the global `fetch`
 */
export const createFetchHttp =
  (fetch: typeof globalThis.fetch = globalThis.fetch): Http =>
  async ({ method, url, headers, body, maxBytes, signal }) => {
    if (signal.aborted) return { ok: false, wasSent: false }
    try {
      const response = await fetch(url, {
        method,
        headers,
        signal,
        redirect: 'manual',
        ...(body !== undefined && { body }),
      })
      const text = response.body ? await readText(response.body, maxBytes) : ''
      return text === undefined
        ? { ok: false, wasSent: true }
        : { ok: true, status: response.status, body: text }
    } catch (error) {
      return { ok: false, wasSent: !isNeverSent(error) }
    }
  }
