import { loginApi } from '@kakao-cert/protocol/login'
import { readCompletion, readLoginOrder } from '@kakao-cert/protocol/read'
import type { LoginServer } from '../../login/LoginPorts.ts'
import type { ApiOptions } from '../callServer.ts'
import { callServerAs } from '../callServerAs.ts'

/**
 * The site's server over HTTP: a relay.
 *
 * @example
 * createLoginServer({ endpoint: '/cert' })
 */
export const createLoginServer = (options: ApiOptions): LoginServer => ({
  open: (request) => callServerAs(readLoginOrder, options, { ...loginApi.open, body: request }),
  // The code is out of the address already: it has to arrive, also where the page is loaded again at once.
  complete: (exchange) =>
    callServerAs(readCompletion, options, { ...loginApi.complete, body: exchange, keepalive: true }),
})
