import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeBase64 } from './decodeBase64.ts'
import { encodeBase64 } from './encodeBase64.ts'

it.each([0, 1, 2, 3, 8191, 8192, 8193, 300_000])(
  'takes %i bytes there and back, as Buffer does',
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 167) % 256)
    const text = encodeBase64(bytes)
    expect(text).toBe(Buffer.from(bytes).toString('base64'))
    expect(decodeBase64(text)).toEqual(bytes)
  },
)

it('reads base64url, too, and nothing that is neither', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase64(Buffer.from(bytes).toString('base64url'))).toEqual(new Uint8Array(bytes))
    }),
  )
  expect(decodeBase64('?')).toBeUndefined()
})
