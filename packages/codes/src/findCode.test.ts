import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import { findCode } from './findCode.ts'
import { clientRows } from './rows/client.ts'

describe('findCode', () => {
  it.each(catalogue)('finds $surface $code as the catalogue has it', (row) => {
    expect(findCode(row.surface, row.code)).toEqual(row)
  })

  it('answers the same code differently on another surface', () => {
    expect(findCode('rest', 'E0001').transaction).toBe('alive')
    expect(findCode('window', 'E0001').transaction).toBe('dead')
  })

  it('keeps the text of an unknown code and answers with the columns of UNKNOWN_CODE', () => {
    expect(findCode('window', ' e7777 <b>')).toEqual({
      known: false,
      surface: 'window',
      code: ' e7777 <b>',
      ...clientRows.UNKNOWN_CODE,
    })
  })

  it('does not know a code of another surface', () => {
    expect(findCode('window', 'E0002').known).toBe(false)
    expect(findCode('rest', 'E8005').known).toBe(false)
  })

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])('does not know %j', (code) => {
    expect(findCode('rest', code)).toMatchObject({ known: false, code })
  })

  it.each([undefined, null, 42, {}, Symbol('code')])('does not throw for %s, which types forbid', (code) => {
    expect(findCode('rest', code as string).known).toBe(false)
  })
})
