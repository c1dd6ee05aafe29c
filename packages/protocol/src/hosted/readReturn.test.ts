import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReturn, type ExpectedReturn, type HostedReturn } from './readReturn.ts'

const expected: ExpectedReturn = { state: 's-1', echoesState: true, isUsed: false }
const withoutEcho: ExpectedReturn = { ...expected, echoesState: false }
const used: ExpectedReturn = { ...expected, isUsed: true }

const signed: HostedReturn = { type: 'signed', txId: 't-1' }
const ofWindow = (code: string): HostedReturn => ({ type: 'failed', error: { surface: 'window', code } })
const empty: HostedReturn = { type: 'failed', error: { surface: 'client', code: 'RETURNED_EMPTY' } }
const because = (reason: string): HostedReturn => ({
  type: 'failed',
  error: { surface: 'client', code: 'UNKNOWN_CODE', reason },
})

const parametersOf = (search: string) =>
  search.split('&').map((pair): [string, string] => {
    const [name = '', value = ''] = pair.split('=')
    return [name, value]
  })

describe('what an address says', () => {
  it.each<[string, ExpectedReturn | undefined, HostedReturn]>([
    ['tx_id=t-1&state=s-1', expected, signed],
    ['tx_id=t-1&state=s-1&utm=1', expected, signed],
    ['tx_id=t-1', withoutEcho, signed],
    ['tx_id=t-1&state=s-1', withoutEcho, signed],
    ['tx_id=t-1&error_code=&state=s-1', expected, signed],
    ['error_code=E8005&state=s-1', expected, ofWindow('E8005')],
    ['error_code=E7777&state=s-1', expected, ofWindow('E7777')],
    ['error_code=__proto__&state=s-1', expected, ofWindow('__proto__')],
    ['state=s-1', expected, empty],
    ['tx_id=&state=s-1', expected, empty],
    ['', expected, { type: 'none' }],
    ['utm=1', expected, { type: 'none' }],
    ['state=other', expected, { type: 'none' }],
    ['state=other', undefined, { type: 'none' }],
    ['tx_id=', undefined, { type: 'none' }],
    ['tx_id=t-1&error_code=E8005&state=s-1', expected, because('contradiction')],
    ['tx_id=t-1&tx_id=t-2&state=s-1', expected, because('repeatedParameter')],
    ['tx_id=t-1&tx_id=t-1&state=s-1', expected, because('repeatedParameter')],
    ['error_code=E8004&error_code=E8005&state=s-1', expected, because('repeatedParameter')],
    ['tx_id=t-1&state=s-1&state=other', expected, because('repeatedParameter')],
    ['tx_id=t-1&state=other', expected, because('wrongState')],
    ['tx_id=t-1&state=other', withoutEcho, because('wrongState')],
    ['tx_id=t-1', expected, because('wrongState')],
    ['tx_id=t-1&state=', expected, because('wrongState')],
    ['tx_id=t-1&state=s-1', undefined, because('unexpected')],
    ['tx_id=t-1&state=s-1', used, { type: 'used' }],
    ['error_code=E8005&state=s-1', used, { type: 'used' }],
    ['tx_id=t-1&state=other', used, because('wrongState')],
    [`tx_id=${'t'.repeat(201)}&state=s-1`, expected, because('unreadable')],
    [`error_code=${'E'.repeat(101)}&state=s-1`, expected, because('unreadable')],
  ])('%s', (search, window, result) => {
    expect(readReturn(parametersOf(search), window)).toEqual(result)
  })
})

describe('whatever stands there', () => {
  const parameters = fc.array(
    fc.tuple(
      fc.oneof(
        { arbitrary: fc.constantFrom('tx_id', 'error_code', 'state'), weight: 5 },
        { arbitrary: fc.string(), weight: 1 },
      ),
      fc.oneof(fc.constantFrom('', 't-1', 'E8005', 's-1', 's-2'), fc.string({ maxLength: 300 })),
    ),
    { maxLength: 6 },
  )
  const windows = fc.option(
    fc.record({ state: fc.constantFrom('s-1', 's-2'), echoesState: fc.boolean(), isUsed: fc.boolean() }),
    { nil: undefined },
  )
  const valuesOf = (list: readonly (readonly [string, string])[], name: string) =>
    list.filter(([own, value]) => own === name && value !== '').map(([, value]) => value)
  const always = (
    holds: (
      list: readonly (readonly [string, string])[],
      window: ExpectedReturn | undefined,
      result: HostedReturn,
    ) => boolean,
  ) =>
    fc.assert(
      fc.property(parameters, windows, (list, window) => holds(list, window, readReturn(list, window))),
      { numRuns: 2000 },
    )

  it('is signed only with one tx_id, no error_code, no other state, and a window that waits for it', () => {
    expect(() =>
      always(
        (list, window, result) =>
          result.type !== 'signed' ||
          (window !== undefined &&
            !window.isUsed &&
            valuesOf(list, 'tx_id').join() === result.txId &&
            valuesOf(list, 'error_code').length === 0 &&
            valuesOf(list, 'state').every((state) => state === window.state) &&
            (!window.echoesState || valuesOf(list, 'state').length === 1)),
      ),
    ).not.toThrow()
  })

  it('has a code of the window only as it stands in the address', () => {
    expect(() =>
      always(
        (list, _, result) =>
          result.type !== 'failed' ||
          result.error.surface !== 'window' ||
          valuesOf(list, 'error_code').join() === result.error.code,
      ),
    ).not.toThrow()
  })

  it('is the same in any order', () => {
    expect(() =>
      always(
        (list, window, result) =>
          JSON.stringify(readReturn(list.toReversed(), window)) === JSON.stringify(result),
      ),
    ).not.toThrow()
  })
})
