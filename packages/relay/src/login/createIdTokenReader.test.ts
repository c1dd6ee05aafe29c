import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { beforeAll, describe, expect, it, test } from 'vitest'
import type { Http } from '../rest/Http.ts'
import { createIdTokenReader } from './createIdTokenReader.ts'

type Keys = Awaited<ReturnType<typeof generateKeyPair>>

const kauth = 'https://kauth.example'
const atMs = 1_750_000_000_000
const expected = { nonce: 'n-1', atMs }
let first: Keys
let second: Keys

beforeAll(async () => {
  first = await generateKeyPair('RS256')
  second = await generateKeyPair('RS256')
})

const sign = (change: object = {}, keys = first, kid = 'one') =>
  new SignJWT({
    iss: kauth,
    aud: 'javascript-key',
    sub: 'account-1',
    nonce: 'n-1',
    iat: atMs / 1000,
    exp: atMs / 1000 + 3600,
    ...change,
  })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(keys.privateKey)

const create = (published: () => readonly (readonly [kid: string, keys: Keys])[]) => {
  const asked: string[] = []
  const http: Http = async ({ url }) => {
    asked.push(url)
    const keys = published().map(async ([kid, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid }))
    return { ok: true, status: 200, body: JSON.stringify({ keys: await Promise.all(keys) }) }
  }
  return { read: createIdTokenReader({ kauth, javascriptKey: 'javascript-key', http }), asked }
}

describe('an ID token', () => {
  it('says whose account it is, and the keys are asked for once', async () => {
    const { read, asked } = create(() => [['one', first]])
    for (const _ of [1, 2]) expect(await read(await sign(), expected)).toBe('account-1')
    expect(asked).toEqual(['https://kauth.example/.well-known/jwks.json'])
  })

  test.each<[string, object]>([
    ['of somebody else', { iss: 'https://evil.example' }],
    ['for another app', { aud: 'another-key' }],
    ['of another login', { nonce: 'n-2' }],
    ['without a nonce', { nonce: undefined }],
    ['without an account', { sub: undefined }],
    ['that is over', { exp: atMs / 1000 - 61 }],
  ])('%s is not believed', async (_, change) => {
    const { read } = create(() => [['one', first]])
    expect(await read(await sign(change), expected)).toBeUndefined()
  })

  it('with the signature of another key is not believed, nor one without a signature, nor what is none', async () => {
    const { read } = create(() => [['one', first]])
    const [, payload = ''] = (await sign()).split('.')
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    for (const idToken of [await sign({}, second), none, 'no token', ''])
      expect(await read(idToken, expected)).toBeUndefined()
  })

  it('of a new key has the keys asked for again', async () => {
    let published: readonly (readonly [string, Keys])[] = [['one', first]]
    const { read, asked } = create(() => published)
    await read(await sign(), expected)
    published = [['two', second]]
    expect(await read(await sign({}, second, 'two'), expected)).toBe('account-1')
    expect(asked).toHaveLength(2)
    expect(await read(await sign({}, second, 'three'), expected)).toBeUndefined()
  })
})

test.each<[string, Http]>([
  ['no answer', async () => ({ ok: false, wasSent: true })],
  ['a failure', async () => ({ ok: true, status: 503, body: '' })],
  ['what are no keys', async () => ({ ok: true, status: 200, body: '{"keys":"no"}' })],
])('%s instead of the keys says nothing about a token', async (_, http) => {
  const read = createIdTokenReader({ kauth, javascriptKey: 'javascript-key', http })
  await expect(read(await sign(), expected)).rejects.toThrow('does not tell its keys')
})
