import type { CertError } from '../CertError.ts'
import { hostedWire } from './hostedWire.ts'

/** What a site knows of the window that it opened, which a return is judged by. */
export interface ExpectedReturn {
  /** What the window was given as `state`. */
  readonly state: string
  /**
   * Whether the window gives `state` back. Not public; the sister function does (certainty: unknown). With `false` a
   * return without one is taken, and one with another is refused all the same.
   */
  readonly echoesState: boolean
  /** Whether a return of this window was taken before. */
  readonly isUsed: boolean
}

/** What a return address says. */
export type HostedReturn =
  /** It is the address of a page like any other. */
  | { readonly type: 'none' }
  /** It is a return that was taken before. */
  | { readonly type: 'used' }
  | { readonly type: 'signed'; readonly txId: string }
  | { readonly type: 'failed'; readonly error: CertError }

const unknown = (reason: string): HostedReturn => ({
  type: 'failed',
  error: { surface: 'client', code: 'UNKNOWN_CODE', reason },
})

const { txId, errorCode, stateBack } = hostedWire

/**
 * Judges what the hosted window came back with. Published is that it is `tx_id` after a signature and `error_code`
 * otherwise; all else that can stand in an address is a value too, and nothing throws.
 *
 * @param parameters names and values of the address, as they stand there
 * @param expected the window that was opened; `undefined` where none was
 * @returns `failed` with the code of the window, known or not; with RETURNED_EMPTY where neither came; with UNKNOWN_CODE
 *   and a `reason` where it can't be believed: `repeatedParameter`, `unexpected`, `wrongState`, `contradiction`, `unreadable`
 *
 * @example
 * readReturn([['tx_id', 't-1'], ['state', 's-1']], { state: 's-1', echoesState: true, isUsed: false })
 * // { type: 'signed', txId: 't-1' }
 */
export const readReturn = (
  parameters: readonly (readonly [name: string, value: string])[],
  expected: ExpectedReturn | undefined,
): HostedReturn => {
  const valuesOf = (row: { readonly name: string }) =>
    parameters.flatMap(([name, value]) => (name === row.name && value !== '' ? [value] : []))
  const txIds = valuesOf(txId)
  const errorCodes = valuesOf(errorCode)
  const states = valuesOf(stateBack)

  // Other pages have a parameter named `state` too.
  const isOfWindow = expected !== undefined && states.includes(expected.state)
  if (txIds.length + errorCodes.length === 0 && !isOfWindow) return { type: 'none' }
  if (!expected) return unknown('unexpected')
  if ([txIds, errorCodes, states].some(({ length }) => length > 1)) return unknown('repeatedParameter')
  if (!isOfWindow && (expected.echoesState || states.length > 0)) return unknown('wrongState')
  if (expected.isUsed) return { type: 'used' }

  const [id] = txIds
  const [code] = errorCodes
  if (id !== undefined && code !== undefined) return unknown('contradiction')
  if (id !== undefined) return id.length > 200 ? unknown('unreadable') : { type: 'signed', txId: id }
  if (code === undefined) return { type: 'failed', error: { surface: 'client', code: 'RETURNED_EMPTY' } }
  return code.length > 100 ? unknown('unreadable') : { type: 'failed', error: { surface: 'window', code } }
}
