import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { parsers } from './parsers.ts'
import { spoil } from './spoil.ts'

const inputs = 1_000_000
const cases = Object.entries(parsers)
const each = Math.ceil(inputs / cases.length)

const notText = [undefined, null, true, 0, Number.NaN, '', 'text', [], [[]], {}, new Map(), () => 0]

let read = 0
afterAll(() => console.log(`${read} generated inputs over ${cases.length} parsers`))

describe.each(cases)('%s', (name, { read: parse, example }) => {
  it('takes what it is for', () => {
    expect(parse(example)).toBeDefined()
  })

  it('reads whatever comes without a throw, and reads what it gave again as the same', () => {
    for (const input of notText) parse(input)
    const isAddress = name.endsWith('return')
    fc.assert(
      fc.property(spoil(example), (input) => {
        read += 1
        const value = parse(input)
        // What a return says is no return.
        if (value === undefined || isAddress || name === 'short-sign: signature') return
        expect(parse(value)).toEqual(value)
      }),
      { numRuns: each },
    )
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
  }, 120_000)
})
