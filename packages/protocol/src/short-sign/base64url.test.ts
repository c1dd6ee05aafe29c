import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromBase64url, toBase64url } from './base64url.ts'

// RFC 4648, section 10, without padding; and the two letters that differ from base64.
it.each([
  ['', ''],
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg'],
  ['fooba', 'Zm9vYmE'],
  ['foobar', 'Zm9vYmFy'],
  ['\u00fb\u00ff', '-_8'],
])('%j is %s', (letters, text) => {
  expect(toBase64url(Array.from(letters, (letter) => letter.charCodeAt(0)))).toBe(text)
})

it('leads back to the same bytes', () => {
  expect(() =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const back = fromBase64url(toBase64url(bytes))
        return back !== undefined && back.join() === bytes.join()
      }),
    ),
  ).not.toThrow()
})

it.each(['A', 'AB=', 'A+', '-_9', 'AAAAA', '가'])('takes no other way to write it: %s', (text) => {
  expect(fromBase64url(text)).toBeUndefined()
})
