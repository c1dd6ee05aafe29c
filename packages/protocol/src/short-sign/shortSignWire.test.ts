import { expect, it } from 'vitest'
import { shortSignWire } from './shortSignWire.ts'

const rows = Object.entries(shortSignWire)

it('is sure of what the source of an SDK shows, and of nothing else', () => {
  const unsure = rows.filter(([, { certainty }]) => certainty !== 'confirmed').map(([name]) => name)
  expect(unsure).toEqual(['invalidParameter', 'invalidToken', 'maintenance'])
})

it.each(rows)('%s says where it is from', (_, { name, source }) => {
  expect(name).not.toBe('')
  expect(source).not.toBe('')
})
