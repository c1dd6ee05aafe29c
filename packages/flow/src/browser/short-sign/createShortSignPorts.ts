import type { CertType, Platform } from '@kakao-cert/protocol/short-sign'
import type { Ports } from '../../ports/Ports.ts'
import type { ShortSignPorts } from '../../short-sign/ShortSignPorts.ts'
import type { ApiOptions } from '../callServer.ts'
import { createTimer } from '../createTimer.ts'
import type { AppBridge } from './AppBridge.ts'
import { createBridgeSigner } from './createBridgeSigner.ts'
import { createBrowserSigner } from './createBrowserSigner.ts'
import { createShortSignServer } from './createShortSignServer.ts'

/** What short signatures in a browser are made with. */
export interface ShortSignPortsOptions extends ApiOptions {
  /** @default 'K3220' */
  readonly family?: 'K2220' | 'K3220'
  /** Whose names failures have. @default 'ios' on an iPhone or iPad, 'android' elsewhere */
  readonly platform?: Platform | undefined
  /** To the app around the page, whose SDK has the key pair then. @default the key pair is in this browser */
  readonly bridge?: AppBridge | undefined
}

const certTypes = { K2220: 'k2220', K3220: 'k3220' } as const satisfies Record<string, CertType>

const ownPlatform = (): Platform =>
  /iPhone|iPad|iPod/.test(globalThis.navigator?.userAgent ?? '') ? 'ios' : 'android'

/**
 * Every port of short signatures, for a browser. Touches nothing until it is used, so that it can be called on a server.
 *
 * @param ports those that it has in common with the embedded window
 *
 * @example
 * createShortSignPorts(createBrowserPorts({ endpoint: '/cert' }), { endpoint: '/cert' })
 */
export const createShortSignPorts = (
  { clock, random, storage }: Pick<Ports, 'clock' | 'random' | 'storage'>,
  { family = 'K3220', platform = ownPlatform(), bridge, ...api }: ShortSignPortsOptions,
): ShortSignPorts => {
  const certType = certTypes[family]
  const server = createShortSignServer(api, clock)
  const timer = createTimer()
  return {
    clock,
    random,
    platform,
    server,
    timer,
    signer: bridge
      ? createBridgeSigner({ certType, bridge, server, random, storage, timer })
      : createBrowserSigner({ certType, platform, clock, server }),
  }
}
