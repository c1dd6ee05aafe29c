import { loginReturn } from '@kakao-cert/protocol/login'
import type { LoginPorts } from '../../login/LoginPorts.ts'
import type { Ports } from '../../ports/Ports.ts'
import type { ApiOptions } from '../callServer.ts'
import { createBrowserStorage } from '../createBrowserStorage.ts'
import { createTimer } from '../createTimer.ts'
import { claimReturn } from '../return/claimReturn.ts'
import { createAddress } from '../return/createAddress.ts'
import { authorize } from './authorize.ts'
import { createLoginServer } from './createLoginServer.ts'

interface LoginPortsOptions {
  /** Those that it has in common with the embedded window. */
  readonly ports: Pick<Ports, 'clock' | 'random' | 'storage' | 'page'>
  /** How the site's server is reached. */
  readonly api: ApiOptions
}

const names: ReadonlySet<string> = new Set(Object.values(loginReturn).map(({ name }) => name))

/**
 * Every port of a certification login, for a browser. Touches nothing until it is used, so that it can be called on a server.
 *
 * @example
 * const api = { endpoint: '/cert' }
 * createLoginPorts({ ports: createBrowserPorts(api), api })
 */
export const createLoginPorts = ({ ports, api }: LoginPortsOptions): LoginPorts => {
  const { clock, random, storage, page } = ports
  return {
    clock,
    random,
    storage,
    page,
    tabStorage: createBrowserStorage('sessionStorage'),
    server: createLoginServer(api),
    sdk: { authorize },
    address: createAddress(names),
    claim: (state) => claimReturn(state, clock.now()),
    timer: createTimer(),
  }
}
