import { expect, it } from 'vitest'
import { hostedWire } from './hostedWire.ts'

const rows = Object.entries(hostedWire)

it('is sure of what comes back, and of no name that only a declaration has', () => {
  const sure = rows.filter(([, { certainty }]) => certainty === 'confirmed').map(([name]) => name)
  expect(sure).toEqual(['kakao', 'init', 'isInitialized', 'txId', 'errorCode'])
})

it.each(rows)('%s says where it is from', (_, { name, source }) => {
  expect(name).not.toBe('')
  expect(source).not.toBe('')
})
