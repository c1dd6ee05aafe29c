import { hostedWire } from '@kakao-cert/protocol/hosted'
import type { HostedResult } from './HostedResult.ts'

/** The address that the hosted window leads back to: the site's own, with how it ended. */
export const returnAddress = (redirectUri: string, result: HostedResult, state?: string): string => {
  const url = new URL(redirectUri)
  const { txId, errorCode, stateBack } = hostedWire
  for (const { name } of [txId, errorCode, stateBack]) url.searchParams.delete(name)
  if (result !== 'left' && 'txId' in result) url.searchParams.set(txId.name, result.txId)
  if (result !== 'left' && 'errorCode' in result) url.searchParams.set(errorCode.name, result.errorCode)
  if (state !== undefined) url.searchParams.set(stateBack.name, state)
  return url.href
}
