import { hostedWire } from '@kakao-cert/protocol/hosted'
import type { Parameters } from '../../hosted/HostedPorts.ts'

const { txId, errorCode, stateBack } = hostedWire
const names: ReadonlySet<string> = new Set([txId.name, errorCode.name, stateBack.name])

/**
 * Parts the query of an address into what the hosted window put there and all else, which stays as it was written.
 *
 * @param search with or without its question mark
 *
 * @example
 * splitReturn('?lang=ko&tx_id=t-1') // { returned: [['tx_id', 't-1']], rest: '?lang=ko' }
 */
export const splitReturn = (search: string): { readonly returned: Parameters; readonly rest: string } => {
  const pairs = search
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((text) => ({ text, parameters: [...new URLSearchParams(text)] }))
  const rest = pairs.filter(({ parameters: [first] }) => !names.has(first?.[0] ?? '')).map(({ text }) => text)
  return {
    returned: pairs.flatMap(({ parameters }) => parameters.filter(([name]) => names.has(name))),
    rest: rest.length > 0 ? `?${rest.join('&')}` : '',
  }
}
