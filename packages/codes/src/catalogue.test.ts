import { describe, expect, it } from 'vitest'
import facts from '../facts.json' with { type: 'json' }
import { catalogue } from './catalogue.ts'
import type { Surface } from './Row.ts'

const idOf = (row: { surface: string; code: string }) => `${row.surface} ${row.code}`
const codesOf = (surface: Surface) =>
  catalogue.filter((row) => row.surface === surface).map((row) => row.code)

describe('the catalogue beside the published tables', () => {
  it('has every published row, no other, and in the same order', () => {
    expect(catalogue.filter((row) => row.surface !== 'client').map(idOf)).toEqual(facts.rows.map(idOf))
  })

  it.each(facts.rows)('has the HTTP status of $surface $code', (fact) => {
    const row = catalogue.find((candidate) => idOf(candidate) === idOf(fact))
    expect(row?.httpStatus).toBe(fact.httpStatus)
  })

  it('adds only client rows, and lists them here so that a removal is seen', () => {
    expect(codesOf('client')).toEqual([
      'CANCELLED',
      'DECLINED',
      'NEVER_RETURNED',
      'RETURNED_EMPTY',
      'POPUP_BLOCKED',
      'SDK_NOT_LOADED',
      'NETWORK_LOST',
      'SERVICE_UNREACHABLE',
      'TOO_MANY_REQUESTS',
      'SIGNATURE_MISMATCH',
      'SIGNER_MISMATCH',
      'UNKNOWN_CODE',
    ])
  })

  it('has as many rows on each surface as README.md says', () => {
    const count = (surface: Surface) => codesOf(surface).length
    expect([count('rest'), count('window'), count('login')]).toEqual([29, 16, 8])
    expect([count('android'), count('ios'), count('client')]).toEqual([4, 4, 12])
  })
})

describe('the columns', () => {
  it('name each surface and code once', () => {
    expect(new Set(catalogue.map(idOf)).size).toBe(catalogue.length)
  })

  it('are looked up by surface, because nine codes stand on both rest and window', () => {
    const rest = new Set(codesOf('rest'))
    expect(codesOf('window').filter((code) => rest.has(code))).toEqual([
      'E0001',
      'E1001',
      'E1002',
      'E1004',
      'E1005',
      'E1007',
      'E2003',
      'E3002',
      'E3003',
    ])
  })

  it('give an HTTP status on rest and nowhere else', () => {
    for (const row of catalogue) {
      expect(row.httpStatus !== undefined, idOf(row)).toBe(row.surface === 'rest')
    }
  })

  it('never offer to go on with a dead transaction', () => {
    const goingOn = catalogue.filter((row) => row.transaction === 'dead' && row.action === 'tryAgain')
    expect(goingOn.map(idOf)).toEqual([])
  })

  it('name at least two causes where they name any, and only products of the row', () => {
    for (const row of catalogue) {
      const causes = Object.values(row.causes ?? {})
      expect(causes.length, idOf(row)).not.toBe(1)
      for (const product of causes.flatMap((cause) => cause.products ?? [])) {
        expect(row.products).toContain(product)
      }
    }
  })

  it('separate the causes of the rows that have several', () => {
    const separate = catalogue.filter((row) => row.causes)
    expect(Object.fromEntries(separate.map((row) => [idOf(row), Object.keys(row.causes ?? {})]))).toEqual({
      'rest E1001': ['invalidParameter', 'foreignNumber'],
      'rest E2002': ['personMismatch', 'ciMismatch'],
      'window E1001': ['invalidParameter', 'foreignNumber'],
      'window E8002': ['oldBrowser', 'mobile', 'wrongUrl'],
      'android ClientErrorCause.IllegalState': ['noKeyPair', 'invalidSession', 'expiredSession'],
      'ios ClientFailureReason.IllegalState': ['noKeyPair', 'invalidSession', 'expiredSession'],
    })
  })
})
