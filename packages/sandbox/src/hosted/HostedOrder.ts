import type { HostedRequest } from '@kakao-cert/protocol/hosted'

/** What a session of the hosted window remembers of the site that asked for it. */
export type HostedOrder = Pick<HostedRequest, 'redirectUri' | 'state' | 'identifyItems'>
