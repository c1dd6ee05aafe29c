import type { HostedPorts } from '../../hosted/HostedPorts.ts'
import type { Ports } from '../../ports/Ports.ts'
import type { ApiOptions } from '../callServer.ts'
import { createBrowserStorage } from '../createBrowserStorage.ts'
import { createTimer } from '../createTimer.ts'
import { claimReturn } from '../return/claimReturn.ts'
import { createAddress } from '../return/createAddress.ts'
import { createHandOver } from './createHandOver.ts'
import { createHostedServer } from './createHostedServer.ts'
import { hostedNames } from './hostedNames.ts'
import { cleanUp, identify } from './identify.ts'
import { popupMark } from './popupMark.ts'
import { tellPopup } from './tellPopup.ts'

interface HostedPortsOptions {
  /** Those that it has in common with the embedded window. */
  readonly ports: Pick<Ports, 'clock' | 'random' | 'page'>
  /** How the site's server is reached. */
  readonly api: ApiOptions
}

/**
 * Every port of the hosted window, for a browser. Touches nothing until it is used, so that it can be called on a server.
 *
 * @example
 * const api = { endpoint: '/cert' }
 * createHostedPorts({ ports: createBrowserPorts(api), api })
 */
export const createHostedPorts = ({ ports, api }: HostedPortsOptions): HostedPorts => {
  const { clock, random, page } = ports
  let popup: Window | null = null
  return {
    clock,
    random,
    page,
    tabStorage: createBrowserStorage('sessionStorage'),
    server: createHostedServer(api),
    sdk: { identify, cleanUp },
    address: createAddress(hostedNames),
    popup: {
      open: (redirectUri, state) => {
        popup = window.open(popupMark.addTo(redirectUri, state), '_blank', 'popup,width=480,height=720')
        return popup !== null
      },
      // Where an opener policy parts the two, it has to be told; at the service it hears nothing, and the person closes it.
      close: (state) => {
        popup?.close()
        tellPopup(state, 'givenUp')
      },
    },
    handOver: createHandOver(),
    claim: (state) => claimReturn(state, clock.now()),
    timer: createTimer(),
  }
}
