import { expect, it } from 'vitest'
import { isPhone } from './isPhone.ts'

const chrome = (device: string, mobile: string) =>
  `Mozilla/5.0 (${device}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 ${mobile}Safari/537.36`

it.each([
  ['an Android phone', chrome('Linux; Android 15; SM-S931N', 'Mobile '), true],
  ['an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148 Safari/604.1', true],
  ['an Android tablet', chrome('Linux; Android 15; SM-X910', ''), false],
  ['an old iPad', 'Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) Mobile/15E148 Safari/604.1', false],
  ['a Mac', chrome('Macintosh; Intel Mac OS X 10_15_7', ''), false],
  ['nothing', '', false],
])('%s', (_, userAgent, expected) => {
  expect(isPhone(userAgent)).toBe(expected)
})
