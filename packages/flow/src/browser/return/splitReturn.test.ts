import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitReturn } from './splitReturn.ts'

const names = new Set(['tx_id', 'error_code', 'state'])

it.each([
  ['', [], ''],
  ['?', [], ''],
  ['?lang=ko', [], '?lang=ko'],
  ['?tx_id=t-1', [['tx_id', 't-1']], ''],
  [
    '?a=1&tx_id=t%201&b=%20+&state=s&tx_id=t-2',
    [
      ['tx_id', 't 1'],
      ['state', 's'],
      ['tx_id', 't-2'],
    ],
    '?a=1&b=%20+',
  ],
  [
    '?tx%5Fid=t-1&error_code',
    [
      ['tx_id', 't-1'],
      ['error_code', ''],
    ],
    '',
  ],
  ['?%', [], '?%'],
])('parts %s', (search, returned, rest) => {
  expect(splitReturn(search, names)).toEqual({ returned, rest })
})

const search = fc
  .array(
    fc.tuple(
      fc.oneof(fc.constantFrom('tx_id', 'error_code', 'state', 'lang'), fc.string({ unit: 'grapheme' })),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((pairs) => `?${new URLSearchParams(pairs).toString()}`)

it('loses nothing, leaves nothing of the window behind, and has nothing left to part', () => {
  const holds = fc.property(search, (text) => {
    const { returned, rest } = splitReturn(text, names)
    const all = [...new URLSearchParams(text)]
    const isOfWindow = ([name]: readonly [string, string]) => names.has(name)
    expect(returned).toEqual(all.filter(isOfWindow))
    expect([...new URLSearchParams(rest)]).toEqual(all.filter((pair) => !isOfWindow(pair)))
    expect(splitReturn(rest, names)).toEqual({ returned: [], rest })
  })
  expect(() => fc.assert(holds)).not.toThrow()
})
