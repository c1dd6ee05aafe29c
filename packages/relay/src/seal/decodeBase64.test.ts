import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeBase64 } from './decodeBase64.ts'

it.each(['base64', 'base64url'] as const)('reads %s', (encoding) => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(decodeBase64(Buffer.from(bytes).toString(encoding))).toEqual(Buffer.from(bytes))
    }),
  )
})

it.each(['?', 'a secret!', 'AA=A', 'AA AA'])('reads nothing of "%s"', (text) => {
  expect(decodeBase64(text)).toBeUndefined()
})
