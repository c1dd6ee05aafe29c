import * as v from 'valibot'
import { identifyItems } from './identifyItems.ts'
import { sessionHours } from './limits.ts'

const text = (maxLength: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(maxLength))

const isDate = (text8: string): boolean => {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(text8)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * Fields of the REST wire with their limits. The numbers are those that a dealer of the service documents; the rest,
 * such as identifiers, has limits of our own.
 */
export const fields = {
  identifier: text(200),
  name: text(80),
  birthday: v.pipe(v.string(), v.check(isDate)),
  phoneNumber: v.pipe(v.string(), v.regex(/^\d{11}$/)),
  ci: text(200),
  title: text(40),
  extraMessage: text(500),
  token: text(40),
  signData: text(2800),
  description: text(200),
  expireInSeconds: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  sessionHours: v.pipe(v.number(), v.integer(), v.minValue(sessionHours.min), v.maxValue(sessionHours.max)),
  identifyItem: v.picklist(Object.values(identifyItems).map(({ name }) => name)),
  documentType: v.picklist(['TEXT', 'HASH', 'PDF']),
  withdrawal: v.object({
    receiver_name: text(100),
    bank_name: text(100),
    account: text(32),
    account_holder: text(100),
    account_holder_birthday: v.pipe(v.string(), v.check(isDate)),
    withdrawal_type: v.picklist(['CMS', 'FIRM', 'GIRO']),
  }),
  time: v.pipe(v.string(), v.isoTimestamp()),
  signedData: text(100_000),
} as const
