import type { Outcome } from '@kakao-cert/protocol'
import { loginApi } from '@kakao-cert/protocol/login'
import { readCompletion, readLoginOrder, type Reader } from '@kakao-cert/protocol/read'
import type { LoginServer } from '../../login/LoginPorts.ts'
import { callServer, type ApiOptions } from '../callServer.ts'

/**
 * The site's server over HTTP: a relay.
 *
 * @example
 * createLoginServer({ endpoint: '/cert' })
 */
export const createLoginServer = (options: ApiOptions): LoginServer => {
  const call = async <T>(
    read: Reader<T>,
    name: keyof typeof loginApi,
    body: unknown,
    keepalive = false,
  ): Promise<Outcome<T>> => {
    const outcome = await callServer(options, { ...loginApi[name], body, keepalive })
    if (!outcome.ok) return outcome
    const value = read(outcome.value)
    return value === undefined
      ? { ok: false, error: { surface: 'client', code: 'UNKNOWN_CODE' } }
      : { ok: true, value }
  }
  return {
    open: (request) => call(readLoginOrder, 'open', request),
    // The code is out of the address already: it has to arrive, also where the page is loaded again at once.
    complete: (exchange) => call(readCompletion, 'complete', exchange, true),
  }
}
