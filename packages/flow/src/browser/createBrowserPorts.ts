import type { Ports } from '../ports/Ports.ts'
import type { ApiOptions } from './callServer.ts'
import { createBrowserPage } from './createBrowserPage.ts'
import { createBrowserStorage } from './createBrowserStorage.ts'
import { createHttpTransport } from './createHttpTransport.ts'

// Not randomUUID: a page that a phone or a tablet opens by the address of a laptop has no such function.
const randomId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

/**
 * Every port of a flow, for a browser. Touches nothing until it is used, so that it can be called on a server.
 *
 * @example
 * createBrowserPorts({ endpoint: '/cert' })
 */
export const createBrowserPorts = (options: ApiOptions): Ports => ({
  transport: createHttpTransport(options),
  clock: { now: () => Date.now() },
  random: { id: randomId },
  storage: createBrowserStorage(),
  page: createBrowserPage(),
})
