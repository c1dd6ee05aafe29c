import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromBase64url, toBase64url } from './base64url.ts'
import type { ReducedSignature } from './ReducedSignature.ts'
import { readReducedSignature } from './readReducedSignature.ts'
import { reducedSigningInput } from './reducedSigningInput.ts'
import { thumbprintInput } from './thumbprintInput.ts'

const digest = toBase64url(new Uint8Array(32).fill(7))
const said: ReducedSignature = { kid: digest, txId: '01-tx', counter: 3, digest }
const end = toBase64url(new Uint8Array(64).fill(9))

const jsonOf = (part: string) => JSON.parse(String.fromCharCode(...(fromBase64url(part) ?? []))) as unknown
const partOf = (part: unknown) =>
  toBase64url(Array.from(JSON.stringify(part), (letter) => letter.charCodeAt(0)))

it('is a JWS that any library reads', () => {
  const [header = '', payload = ''] = reducedSigningInput(said).split('.')
  expect(jsonOf(header)).toEqual({ alg: 'ES256', typ: 'kakao-cert-short-sign', kid: digest })
  expect(jsonOf(payload)).toEqual({ tx_id: '01-tx', counter: 3, digest })
})

it('is read as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.uuid(), (counter, txId) => {
      const signingInput = reducedSigningInput({ ...said, counter, txId })
      expect(readReducedSignature(`${signingInput}.${end}`)).toEqual({
        ...said,
        counter,
        txId,
        signingInput,
        signature: new Uint8Array(64).fill(9),
      })
    }),
  )
})

const [header = '', payload = ''] = reducedSigningInput(said).split('.')
const headerWith = (change: object) =>
  partOf({ alg: 'ES256', typ: 'kakao-cert-short-sign', kid: digest, ...change })
const payloadWith = (change: object) => partOf({ tx_id: '01-tx', counter: 3, digest, ...change })

it.each([
  ['nothing', ''],
  ['no signature', `${header}.${payload}`],
  ['a part too many', `${header}.${payload}.${end}.${end}`],
  ['a short signature', `${header}.${payload}.${toBase64url(new Uint8Array(63))}`],
  ['another algorithm', `${headerWith({ alg: 'none' })}.${payload}.${end}`],
  ['another type', `${headerWith({ typ: 'JWT' })}.${payload}.${end}`],
  ['a key without thumbprint', `${headerWith({ kid: 'key-1' })}.${payload}.${end}`],
  ['a counter of 0', `${header}.${payloadWith({ counter: 0 })}.${end}`],
  ['a counter that is no number', `${header}.${payloadWith({ counter: '4' })}.${end}`],
  ['a counter too large to rise', `${header}.${payloadWith({ counter: 2 ** 53 })}.${end}`],
  ['a long transaction id', `${header}.${payloadWith({ tx_id: 'x'.repeat(201) })}.${end}`],
  ['no JSON', `${header}.${toBase64url([1, 2, 3])}.${end}`],
  ['very long', `${header}.${payload}.${'A'.repeat(3000)}`],
])('%s is not read', (_, text) => {
  expect(readReducedSignature(text)).toBeUndefined()
})

it('the thumbprint is that of RFC 7638: members in order, and no others', () => {
  const key = { y: 'Y', x: 'X', kty: 'EC', crv: 'P-256', kid: 'own', use: 'sig' } as const
  expect(thumbprintInput(key)).toBe('{"crv":"P-256","kty":"EC","x":"X","y":"Y"}')
})
