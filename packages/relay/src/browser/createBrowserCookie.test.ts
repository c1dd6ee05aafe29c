import { expect, it } from 'vitest'
import { createHash } from '../crypto/createHash.ts'
import { createBrowserCookie } from './createBrowserCookie.ts'

const hash = createHash('a secret of a test, 0123456789 abcdef')
const cookie = createBrowserCookie(hash, true)
const ask = (header?: string) =>
  new Request('https://bank.example/cert', { headers: header === undefined ? {} : { Cookie: header } })

it('is sent to this host over https only, read by no script, and sent by no other site', () => {
  const { setCookie } = cookie.readOrCreate(ask(), undefined)
  expect(setCookie).toMatch(/^__Host-kakao-cert=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/)
  const plain = createBrowserCookie(hash, false).readOrCreate(ask(), undefined)
  expect(plain.setCookie).toMatch(/^kakao-cert=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
})

it('binds what it was made for, and does not say how', () => {
  const made = cookie.readOrCreate(ask(), undefined)
  const value = made.setCookie!.split(';')[0]!
  expect(cookie.read(ask(`a=b; ${value}; c=d`))).toEqual({ binding: made.binding })
  expect(cookie.readOrCreate(ask(value), 'x'.repeat(36))).toEqual({ binding: made.binding })
  expect(value).not.toContain(made.binding)
})

it('is made again for an unguessable key whose answer was lost, and never for a key that others guess', () => {
  const key = crypto.randomUUID()
  expect(cookie.readOrCreate(ask(), key)).toEqual(cookie.readOrCreate(ask(), key))
  expect(cookie.readOrCreate(ask(), '1')).not.toEqual(cookie.readOrCreate(ask(), '1'))
})

it.each([
  '__Host-kakao-cert=short',
  '__Host-kakao-cert=',
  `kakao-cert=${'a'.repeat(43)}`,
  `__Host-kakao-cert=${'a'.repeat(43)}; __Host-kakao-cert=${'b'.repeat(43)}`,
  `__Host-kakao-cert=${'a'.repeat(42)}!`,
])('does not take %s', (header) => {
  expect(cookie.read(ask(header))).toBeUndefined()
})
