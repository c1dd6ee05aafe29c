import type { FieldProblems } from './FieldProblems.ts'

/** Who signs, in the form that crosses the wire. Personal data: never kept, logged or stored. */
export interface PhoneDetails {
  /** As in KakaoTalk; 1 to 80 characters. */
  readonly name: string
  /** `yyyyMMdd`. */
  readonly birthday: string
  /** Korean mobile number: digits only, starting with 01. */
  readonly phoneNumber: string
}

type Parsed =
  { readonly ok: true; readonly value: PhoneDetails } | { readonly ok: false; readonly fields: FieldProblems }

const maxNameLength = 80
const maxTypedLength = 1000
const earliestYear = 1900
const dayMs = 24 * 60 * 60 * 1000

// Stands for text far over any limit, which stays out of the regular expressions: no field takes it.
const tooLong = '?'.repeat(maxTypedLength)

const textOf = (input: unknown, field: keyof PhoneDetails): string => {
  const value: unknown = typeof input === 'object' && input !== null ? Reflect.get(input, field) : undefined
  if (typeof value !== 'string') return ''
  return value.length > maxTypedLength ? tooLong : value.normalize('NFC').trim()
}

// Korean keyboards can type full-width digits and signs; those stand in the order of ASCII.
const numberOf = (input: unknown, field: keyof PhoneDetails): string =>
  textOf(input, field)
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s()./\p{Pd}]/gu, '')

const problemOfName = (name: string): FieldProblems['name'] => {
  if (name === '') return 'required'
  if (Array.from(name).length > maxNameLength) return 'tooLong'
  // Some letters are invisible, such as the Hangul filler.
  const isReadable =
    /^\p{L}[\p{L}\p{M} .'’·-]*$/u.test(name) && !/\p{Default_Ignorable_Code_Point}/u.test(name)
  return isReadable ? undefined : 'badCharacters'
}

const problemOfBirthday = (birthday: string, nowMs: number): FieldProblems['birthday'] => {
  if (birthday === '') return 'required'
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(birthday)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined || year < earliestYear) return 'notADate'
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return 'notADate'
  // A day of grace, because Korea is ahead of UTC.
  return date.getTime() > nowMs + dayMs ? 'inFuture' : undefined
}

const problemOfPhoneNumber = (phoneNumber: string): FieldProblems['phoneNumber'] => {
  if (phoneNumber === '') return 'required'
  if (/^\+(?!82)\d/.test(phoneNumber)) return 'foreign'
  return /^01(0\d{8}|[16789]\d{7,8})$/.test(phoneNumber) ? undefined : 'notMobile'
}

/**
 * Checks what was typed into the phone form, or what came over the wire, and brings it into wire form: spaces, dashes,
 * dots, slashes and brackets in the birthday and the phone number are dropped, full-width digits become ASCII, `+82 10…`
 * becomes `010…`.
 *
 * @param input anything
 * @param nowMs the time of whoever checks, in epoch milliseconds, for birthdays in the future
 *
 * @example
 * parsePhoneDetails({ name: '홍길동', birthday: '1990-01-01', phoneNumber: '010-0000-0001' }, Date.now())
 * // { ok: true, value: { name: '홍길동', birthday: '19900101', phoneNumber: '01000000001' } }
 */
export const parsePhoneDetails = (input: unknown, nowMs: number): Parsed => {
  const value = {
    name: textOf(input, 'name').replace(/\s+/gu, ' '),
    birthday: numberOf(input, 'birthday'),
    phoneNumber: numberOf(input, 'phoneNumber').replace(/^\+820?(?=1)/, '0'),
  }
  const name = problemOfName(value.name)
  const birthday = problemOfBirthday(value.birthday, nowMs)
  const phoneNumber = problemOfPhoneNumber(value.phoneNumber)
  return name === undefined && birthday === undefined && phoneNumber === undefined
    ? { ok: true, value }
    : {
        ok: false,
        fields: {
          ...(name && { name }),
          ...(birthday && { birthday }),
          ...(phoneNumber && { phoneNumber }),
        },
      }
}
