import type { Outcome } from '@kakao-cert/protocol'
import { hostedWire } from '@kakao-cert/protocol/hosted'
import type { HostedCall } from '../../hosted/HostedPorts.ts'
import { callSdk } from '../sdk/callSdk.ts'
import { functionOf } from '../sdk/functionOf.ts'
import { nameOptions } from '../sdk/nameOptions.ts'

const { kakao, cert } = hostedWire

/** Has the SDK open the hosted window in this tab, see `callSdk`. All names are those of `hostedWire`. */
export const identify = ({ sdk, request }: HostedCall): Promise<Outcome<undefined>> =>
  callSdk(sdk, [cert, hostedWire.identify], nameOptions(request, hostedWire))

/** Has the SDK give up what it has under way, where it can. */
export const cleanUp = (): void => {
  functionOf(kakao, cert, hostedWire.cleanup)?.()
}
