import type { HostedPorts } from '../../hosted/HostedPorts.ts'
import type { Ports } from '../../ports/Ports.ts'
import { createBrowserStorage } from '../createBrowserStorage.ts'
import { createTimer } from '../createTimer.ts'
import { claimReturn } from '../return/claimReturn.ts'
import { createAddress } from '../return/createAddress.ts'
import { createHandOver } from './createHandOver.ts'
import { hostedNames } from './hostedNames.ts'
import { cleanUp, identify } from './identify.ts'
import { popupMark } from './popupMark.ts'

/**
 * Every port of the hosted window, for a browser. Touches nothing until it is used, so that it can be called on a server.
 *
 * @param ports those that it has in common with the embedded window
 *
 * @example
 * createHostedPorts(createBrowserPorts({ endpoint: '/cert' }))
 */
export const createHostedPorts = ({
  clock,
  random,
  page,
}: Pick<Ports, 'clock' | 'random' | 'page'>): HostedPorts => {
  let popup: Window | null = null
  return {
    clock,
    random,
    page,
    tabStorage: createBrowserStorage('sessionStorage'),
    sdk: { identify, cleanUp },
    address: createAddress(hostedNames),
    popup: {
      open: (redirectUri, state) => {
        popup = window.open(popupMark.addTo(redirectUri, state), '_blank', 'popup,width=480,height=720')
        return popup !== null
      },
      // Where an opener policy parts the two, this does nothing, and the person closes it.
      close: () => popup?.close(),
    },
    handOver: createHandOver(),
    claim: (state) => claimReturn(state, clock.now()),
    timer: createTimer(),
  }
}
