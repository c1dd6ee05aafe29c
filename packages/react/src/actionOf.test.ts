import { catalogue } from '@kakao-cert/codes'
import { expect, it } from 'vitest'
import { actionOf } from './actionOf.ts'

it.each(catalogue)('is what the row says: $surface $code', ({ surface, code, action, causes = {} }) => {
  expect(actionOf({ surface, code })).toBe(action)
  for (const [cause, spec] of Object.entries(causes)) {
    expect(actionOf({ surface, code, cause })).toBe(spec.action ?? action)
  }
})

it('is that of the code for a cause that no row has', () => {
  expect(actionOf({ surface: 'window', code: 'E8002', cause: 'toString' })).toBe('updateBrowser')
  expect(actionOf({ surface: 'window', code: 'E8004', cause: 'mobile' })).toBe('startAgain')
})

it('starts again at a code that no row has', () => {
  expect(actionOf({ surface: 'window', code: 'E7777' })).toBe('startAgain')
})
