import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSandboxTxId, sandboxTxId } from './sandboxTxId.ts'

it('is 38 characters long, as one of the service is, and recognised', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      const txId = sandboxTxId(uuid)
      expect(txId).toHaveLength(38)
      expect(txId).toMatch(/^01[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
      expect(isSandboxTxId(txId)).toBe(true)
    }),
  )
})

it('keeps what tells UUIDs apart, behind their first group', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      expect(sandboxTxId(uuid).endsWith(uuid.slice(9))).toBe(true)
    }),
  )
})

it.each(['', '01', '01a1b2c3d4-0000-4000-8000-000000000000', ' 015a4db0c5-0000-4000-8000-000000000000'])(
  'does not take %j for one of a sandbox',
  (txId) => {
    expect(isSandboxTxId(txId)).toBe(false)
  },
)
