import type { Parameters } from '../../ports/Address.ts'

/**
 * Parts the query of an address into what a window or a login put there and all else, which stays as it was written.
 *
 * @param search with or without its question mark
 * @param names of the parameters that were put there
 *
 * @example
 * splitReturn('?lang=ko&tx_id=t-1', new Set(['tx_id'])) // { returned: [['tx_id', 't-1']], rest: '?lang=ko' }
 */
export const splitReturn = (
  search: string,
  names: ReadonlySet<string>,
): { readonly returned: Parameters; readonly rest: string } => {
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
