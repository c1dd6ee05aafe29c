import { expect, it } from 'vitest'
import { isSameOpening } from './isSameOpening.ts'

const window = { binding: 'browser-1', signData: '동의합니다.', expiresAtMs: 1000 }

it('is the same when the same browser asks for the same text, whenever that is', () => {
  expect(isSameOpening(window, { ...window, expiresAtMs: 2000 })).toBe(true)
})

it.each([
  ['another browser', window, { ...window, binding: 'browser-2' }],
  ['another text', window, { ...window, signData: '동의하지 않습니다.' }],
  ['one that has come back', { ...window, returned: { txId: 'tx-1', atMs: 10 } }, window],
])('is not the same: %s', (_, known, wanted) => {
  expect(isSameOpening(known, wanted)).toBe(false)
})
