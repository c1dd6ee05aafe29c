import { expect, it } from 'vitest'
import { familyOf } from './familyOf.ts'

it.each([
  ['K1100', 'K1100'],
  ['K1110', 'K1100'],
  ['K1110T', 'K1100'],
  ['K1100T', 'K1100'],
  ['K1400', 'K1400'],
  ['K1410', 'K1400'],
  ['K1490T', 'K1400'],
  ['K2220', 'K2220'],
  ['K2220T', 'K2220'],
  ['K3100', 'K3100'],
  ['K3220', 'K3220'],
  ['K3500T', 'K3500'],
])('%s is of %s', (product, family) => {
  expect(familyOf(product)).toBe(family)
})

it.each(['', 'T', 'K', 'k1400', 'K1400TT', 'TK1400', 'K1401', 'K14', 'K14000', 'K9900', ' K1400', '$100'])(
  '%j is of no family',
  (product) => {
    expect(familyOf(product)).toBeUndefined()
  },
)
