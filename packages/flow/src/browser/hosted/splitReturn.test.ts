import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitReturn } from './splitReturn.ts'

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
  expect(splitReturn(search)).toEqual({ returned, rest })
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
    const { returned, rest } = splitReturn(text)
    const all = [...new URLSearchParams(text)]
    const isOfWindow = ([name]: readonly [string, string]) => ['tx_id', 'error_code', 'state'].includes(name)
    expect(returned).toEqual(all.filter(isOfWindow))
    expect([...new URLSearchParams(rest)]).toEqual(all.filter((pair) => !isOfWindow(pair)))
    expect(splitReturn(rest)).toEqual({ returned: [], rest })
  })
  expect(() => fc.assert(holds)).not.toThrow()
})
