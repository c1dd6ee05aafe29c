import { hostedApi } from '@kakao-cert/protocol/hosted'
import { readCompletion } from '@kakao-cert/protocol/read'
import type { HostedServer } from '../../hosted/HostedPorts.ts'
import { callServer, type ApiOptions } from '../callServer.ts'
import { callServerAs } from '../callServerAs.ts'

/**
 * The site's server over HTTP: a relay.
 *
 * @example
 * createHostedServer({ endpoint: '/cert' })
 */
export const createHostedServer = (options: ApiOptions): HostedServer => ({
  open: (opening) => callServer(options, { ...hostedApi.open, body: opening }),
  // The return is out of the address already: it has to arrive, also where the page is loaded again at once.
  complete: (exchange) =>
    callServerAs(readCompletion, options, { ...hostedApi.complete, body: exchange, keepalive: true }),
})
