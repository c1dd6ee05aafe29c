import { expect, test } from 'vitest'
import { returnPath } from './returnPath.ts'

const search = '?session=a&redirect_uri=http%3A%2F%2Flocalhost%2F&state=b%26c&error_code=forged&lang=en'

test('keeps where to go back to, and nothing else', () => {
  expect(returnPath('a', search)).toBe('/window/return/a?redirect_uri=http%3A%2F%2Flocalhost%2F&state=b%26c')
})

test('tells a code', () => {
  expect(returnPath('a', '', 'E8001')).toBe('/window/return/a?error_code=E8001')
})

test('stays below its path', () => {
  expect(returnPath('../../x?y', '')).toBe('/window/return/..%2F..%2Fx%3Fy?')
})
