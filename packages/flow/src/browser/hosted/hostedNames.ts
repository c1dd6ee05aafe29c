import { hostedWire } from '@kakao-cert/protocol/hosted'

const { txId, errorCode, stateBack } = hostedWire

/** Names of the parameters that the hosted window leads back with. */
export const hostedNames: ReadonlySet<string> = new Set([txId.name, errorCode.name, stateBack.name])
