import { expect, it } from 'vitest'
import { takeReturn } from './takeReturn.ts'

const window = { binding: 'browser-1', signData: '동의합니다.', expiresAtMs: 1000 }
const ours = { binding: 'browser-1', txId: 'tx-1' }

it('takes the first return, and the same again for good', () => {
  const first = takeReturn(window, ours, 10)
  expect(first).toEqual({
    ok: true,
    window: { ...window, returned: { txId: 'tx-1', atMs: 10 } },
    atMs: 10,
  })
  const taken = first.ok ? first.window : undefined
  expect(takeReturn(taken, ours, 5000)).toEqual({ ok: true, window: taken, atMs: 10 })
})

it('takes no other transaction after that', () => {
  const taken = { ...window, returned: { txId: 'tx-1', atMs: 10 } }
  expect(takeReturn(taken, { ...ours, txId: 'tx-2' }, 20)).toEqual({ ok: false, reason: 'wrongState' })
})

it('is as unknown to another browser as one that never was', () => {
  const foreign = takeReturn(window, { ...ours, binding: 'browser-2' }, 10)
  expect(foreign).toEqual({ ok: false, reason: 'unknownSession' })
  expect(takeReturn(undefined, ours, 10)).toEqual(foreign)
})

it('takes none that is too late', () => {
  expect(takeReturn(window, ours, 1000)).toEqual({ ok: false, reason: 'validityOver' })
})
