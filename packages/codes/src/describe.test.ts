import { describe as suite, expect, it } from 'vitest'
import { describe } from './describe.ts'
import * as en from './locales/en.ts'
import * as ko from './locales/ko.ts'

suite('describe', () => {
  it('gives the text of the locale', () => {
    expect(describe('window', 'E8004', ko)).toEqual(ko.window.E8004)
    expect(describe('window', 'E8004', en)).toEqual(en.window.E8004)
  })

  it('gives the text of the surface, not of the code alone', () => {
    expect(describe('rest', 'E0001', en).action).not.toBe(describe('window', 'E0001', en).action)
  })

  it('needs no more of a locale than the surface and client', () => {
    expect(describe('window', 'E8004', { window: ko.window, client: ko.client }).title).toBe(
      ko.window.E8004.title,
    )
  })

  it.each(['E7777', 'E0002', '', '__proto__', 'constructor'])(
    'tells an unknown code %j in general words',
    (code) => {
      expect(describe('window', code, ko)).toEqual(ko.client.UNKNOWN_CODE)
    },
  )

  it('gives the texts of separate causes', () => {
    expect(describe('window', 'E1001', ko).causes?.['foreignNumber']).toEqual(
      ko.window.E1001.causes.foreignNumber,
    )
  })

  it('has no causes where the code has one', () => {
    expect(describe('window', 'E8004', ko)).not.toHaveProperty('causes')
  })

  it('merges overrides last and leaves the rest as it is', () => {
    const overrides = { window: { E8004: { title: 'Time is up' } } }
    expect(describe('window', 'E8004', en, overrides)).toEqual({ ...en.window.E8004, title: 'Time is up' })
    expect(describe('window', 'E8005', en, overrides)).toEqual(en.window.E8005)
    expect(describe('rest', 'E0001', en, overrides)).toEqual(en.rest.E0001)
  })

  it('overrides one cause without losing the others', () => {
    const foreignNumber = { title: 'Not abroad', body: 'Use a Korean number.', action: 'Change it' }
    const text = describe('window', 'E1001', en, { window: { E1001: { causes: { foreignNumber } } } })
    expect(text.causes).toEqual({ ...en.window.E1001.causes, foreignNumber })
  })

  it('takes the overridden text of UNKNOWN_CODE for an unknown code, and the code’s own before it', () => {
    const overrides = {
      client: { UNKNOWN_CODE: { title: 'Unknown', body: 'Call us.' } },
      window: { E7777: { title: 'Seven' } },
    }
    expect(describe('rest', 'E7777', en, overrides).title).toBe('Unknown')
    expect(describe('window', 'E7777', en, overrides)).toEqual({
      title: 'Seven',
      body: 'Call us.',
      action: en.client.UNKNOWN_CODE.action,
    })
  })
})
