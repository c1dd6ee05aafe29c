import { expect, test } from 'vitest'
import { firstScreen } from './firstScreen.ts'

test('a camera that read a QR code opens the scan', () => {
  expect(firstScreen('?lang=ko&scan=abc', null)).toEqual({ name: 'scanAs', token: 'abc' })
})

test('a reload opens what was open', () => {
  expect(firstScreen('', { name: 'request', sessionId: 's' })).toEqual({ name: 'request', sessionId: 's' })
})

test.each([null, { name: 'elsewhere' }, 7])('anything else (%j) opens home', (state) => {
  expect(firstScreen('?scan=', state)).toEqual({ name: 'home' })
})
