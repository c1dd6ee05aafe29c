import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePhoneDetails } from './PhoneDetails.ts'

const nowMs = Date.UTC(2025, 5, 15, 12)
const hong = { name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' }

const withField = (field: keyof typeof hong, value: unknown) =>
  parsePhoneDetails({ ...hong, [field]: value }, nowMs)

describe('what is brought into wire form', () => {
  it.each([
    ['name', '  홍길동 ', '홍길동'],
    ['name', '홍\t 길동', '홍 길동'],
    ['name', '홍길동'.normalize('NFD'), '홍길동'],
    ['name', 'Anne-Marie O’Neill', 'Anne-Marie O’Neill'],
    ['name', "Jean d'Arc Jr.", "Jean d'Arc Jr."],
    ['name', '가'.repeat(80), '가'.repeat(80)],
    ['name', '𠮷'.repeat(80), '𠮷'.repeat(80)],
    ['birthday', '1990-01-01', '19900101'],
    ['birthday', '1990. 01. 01.', '19900101'],
    ['birthday', '1990/01/01', '19900101'],
    ['birthday', '１９９００１０１', '19900101'],
    ['birthday', '20000229', '20000229'],
    ['birthday', '19000101', '19000101'],
    ['birthday', '20250615', '20250615'],
    // Korea is nine hours ahead: there it may be tomorrow.
    ['birthday', '20250616', '20250616'],
    ['phoneNumber', '010-0000-0001', '01000000001'],
    ['phoneNumber', '010.0000.0001', '01000000001'],
    ['phoneNumber', '010 0000 0001', '01000000001'],
    ['phoneNumber', '010–0000–0001', '01000000001'],
    ['phoneNumber', '(010) 0000-0001', '01000000001'],
    ['phoneNumber', '０１０－００００－０００１', '01000000001'],
    ['phoneNumber', '+82 10-0000-0001', '01000000001'],
    ['phoneNumber', '+82 (0)10-0000-0001', '01000000001'],
    ['phoneNumber', '＋８２ １０ ００００ ０００１', '01000000001'],
    ['phoneNumber', '0110000001', '0110000001'],
    ['phoneNumber', '01900000001', '01900000001'],
  ] as const)('%s %j', (field, typed, wire) => {
    expect(withField(field, typed)).toEqual({ ok: true, value: { ...hong, [field]: wire } })
  })

  it('is nothing but the three fields', () => {
    expect(parsePhoneDetails({ ...hong, ci: 'x', __proto__: { admin: true } }, nowMs)).toEqual({
      ok: true,
      value: hong,
    })
  })
})

describe('what is refused', () => {
  it.each([
    ['name', '', 'required'],
    ['name', '   ', 'required'],
    ['name', 42, 'required'],
    ['name', null, 'required'],
    ['name', '가'.repeat(81), 'tooLong'],
    ['name', '홍길동😀', 'badCharacters'],
    ['name', '👨‍👩‍👧', 'badCharacters'],
    ['name', '홍길동1', 'badCharacters'],
    ['name', '<b>홍길동</b>', 'badCharacters'],
    ['name', '-홍길동', 'badCharacters'],
    ['name', '\u0301', 'badCharacters'],
    ['name', '홍\u200b길동', 'badCharacters'],
    // Letters by their category, and yet nothing to see.
    ['name', '\u3164', 'badCharacters'],
    ['birthday', '', 'required'],
    ['birthday', 19_900_101, 'required'],
    ['birthday', '900101', 'notADate'],
    ['birthday', '19900230', 'notADate'],
    ['birthday', '20010231', 'notADate'],
    ['birthday', '19000229', 'notADate'],
    ['birthday', '19901301', 'notADate'],
    ['birthday', '19900001', 'notADate'],
    ['birthday', '19900100', 'notADate'],
    ['birthday', '18991231', 'notADate'],
    ['birthday', '00000101', 'notADate'],
    ['birthday', '1990년01월01일', 'notADate'],
    ['birthday', '20250617', 'inFuture'],
    ['birthday', '99991231', 'inFuture'],
    ['phoneNumber', '', 'required'],
    ['phoneNumber', 1_000_000_001, 'required'],
    ['phoneNumber', '010-0000-000a', 'notMobile'],
    ['phoneNumber', 'call me', 'notMobile'],
    ['phoneNumber', '02-000-0000', 'notMobile'],
    ['phoneNumber', '010-000-0001', 'notMobile'],
    ['phoneNumber', '010-0000-00011', 'notMobile'],
    ['phoneNumber', '012-0000-0001', 'notMobile'],
    ['phoneNumber', '+82 2-000-0000', 'notMobile'],
    ['phoneNumber', '+', 'notMobile'],
    ['phoneNumber', '+1 212 555 0100', 'foreign'],
    ['phoneNumber', '+81 90-0000-0001', 'foreign'],
    ['phoneNumber', '+1 10-0000-0001', 'foreign'],
  ] as const)('%s %j', (field, typed, reason) => {
    expect(withField(field, typed)).toEqual({ ok: false, fields: { [field]: reason } })
  })

  it.each([
    ['name', 'x'.repeat(10_000), 'tooLong'],
    ['name', `홍길동${' '.repeat(10_000)}x`, 'tooLong'],
    ['birthday', '19900101'.repeat(1000), 'notADate'],
    ['birthday', `19900101${' '.repeat(10_000)}9`, 'notADate'],
    ['phoneNumber', '0'.repeat(10_000), 'notMobile'],
    ['phoneNumber', `01000000001${' '.repeat(10_000)}9`, 'notMobile'],
  ] as const)('a %s of thousands of characters, case %#', (field, typed, reason) => {
    expect(withField(field, typed)).toEqual({ ok: false, fields: { [field]: reason } })
  })

  it('tells all fields at once', () => {
    const fields = { name: 'required', birthday: 'required', phoneNumber: 'required' }
    for (const input of [null, undefined, 0, '', [], {}, () => hong]) {
      expect(parsePhoneDetails(input, nowMs)).toEqual({ ok: false, fields })
    }
  })
})

describe('for any input', () => {
  const oddText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...Object.values(hong), '+82 10', ' ', '\u3164', '\ud800'),
    fc.stringMatching(/^[0-9０-９ +().–-]{0,20}$/),
  )
  const name = fc.stringMatching(/^[\p{L}\p{M} .'-]{1,85}$/u)
  const birthday = fc.stringMatching(/^ ?(19|20)[0-2][0-9]-?(0[1-9]|1[0-2])[.-]?[0-2][0-9] ?$/)
  const phoneNumber = fc.stringMatching(/^(\+82 ?|0)10-?[0-9]{4}-?[0-9０-９]{4}$/)

  it('never throws, and says something about every refusal', () => {
    const anyDetails = fc.record({
      name: fc.oneof(oddText, name),
      birthday: fc.oneof(oddText, birthday),
      phoneNumber: fc.oneof(oddText, phoneNumber),
    })
    fc.assert(
      fc.property(fc.oneof(fc.anything(), anyDetails), (input) => {
        const parsed = parsePhoneDetails(input, nowMs)
        expect(parsed.ok || Object.keys(parsed.fields).length > 0).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  it('takes its own wire form as it is', () => {
    fc.assert(
      fc.property(fc.record({ name, birthday, phoneNumber }), (input) => {
        const parsed = parsePhoneDetails(input, nowMs)
        fc.pre(parsed.ok)
        expect(parsePhoneDetails(parsed.value, nowMs)).toEqual(parsed)
      }),
      { numRuns: 300 },
    )
  })
})
