import { createLocalJWKSet, flattenedVerify, type JSONWebKeySet } from 'jose'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { createSqliteStore } from '../node/createSqliteStore.ts'
import { createRestClient, prepareBody } from '../rest/createRestClient.ts'
import type { SandboxOptions } from '../SandboxOptions.ts'
import type { Certs } from './createSigner.ts'
import { readSigned } from '../node/readSigned.ts'

let sandboxes: Sandbox[] = []

const start = (options: SandboxOptions = {}) => {
  const sandbox = createSandbox(options)
  sandboxes.push(sandbox)
  return sandbox
}

afterEach(() => {
  sandboxes.forEach((sandbox) => sandbox.close())
  sandboxes = []
})

const certsOf = async (sandbox: Sandbox) => {
  const response = await sandbox.fetch(new Request('http://sandbox/__sandbox/certs'))
  return (await response.json()) as Certs
}

const signedBy = async (sandbox: Sandbox, token = 'token') => {
  const rest = createRestClient(sandbox.fetch)
  const tx_id = await rest.prepare({ ...prepareBody, token })
  await rest.call('request', { tx_id })
  await rest.control(`phones/hong/requests/${tx_id}/sign`)
  const { body } = await rest.call('verify', { tx_id })
  return { tx_id, signed: String(body['signed_data']) }
}

const texts = ['동의합니다 🖋', 'a.b..c', ' ', 'x'.repeat(40)]

it.each(texts)('signs what independent implementations verify up to the CA: %j', async (text) => {
  const sandbox = start()
  const { tx_id, signed } = await signedBy(sandbox, text)
  const { header, subject } = await readSigned(signed, text, await certsOf(sandbox))
  expect(header).toEqual({ alg: 'ES256', typ: 'kakao-cert-sandbox', tx_id, product: 'K1100T' })
  expect(subject).toBe('O=KakaoTalk Certification sandbox (not a Kakao product)\nCN=홍길동\nUID=hong')
})

it('tells a JWK set that verifies it, of public keys only', async () => {
  const sandbox = start()
  const certs = await certsOf(sandbox)
  for (const key of certs.keys)
    expect(Object.keys(key).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'x5c', 'y'])
  const [start_, , signature] = (await signedBy(sandbox)).signed.split('.')
  const payload = Buffer.from('token').toString('base64url')
  const jws = { protected: start_!, payload, signature: signature! }
  const keys = createLocalJWKSet({ keys: certs.keys } as JSONWebKeySet)
  await expect(flattenedVerify(jws, keys)).resolves.toBeDefined()
})

describe('is not verified', () => {
  it('when the data is other', async () => {
    const sandbox = start()
    const { signed } = await signedBy(sandbox)
    await expect(readSigned(signed, 'other', await certsOf(sandbox))).rejects.toThrow(
      'signature verification failed',
    )
  })

  it('by the CA of another sandbox', async () => {
    const { signed } = await signedBy(start())
    await expect(readSigned(signed, 'token', await certsOf(start()))).rejects.toThrow('The CA is another.')
  })
})

it('has one key for each person and one CA, also where they are first needed many times at once', async () => {
  const sandbox = start()
  const [first, second, certs] = await Promise.all([signedBy(sandbox), signedBy(sandbox), certsOf(sandbox)])
  const kids = await Promise.all(
    [first, second].map(async ({ signed }) => (await readSigned(signed, 'token', certs)).kid),
  )
  expect(kids[0]).toBe(kids[1])
  expect(new Set(certs.keys.map((key) => Reflect.get(key, 'kid') as string)).size).toBe(certs.keys.length)
})

describe('after a restart from a file', () => {
  it('verifies what was signed before, has the same keys, and one for a person who is new', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-signer-'))
    const open = (options: SandboxOptions = {}) =>
      start({ ...options, store: createSqliteStore(join(folder, 'sandbox.db')) })
    const first = open()
    const { signed } = await signedBy(first)
    const before = await certsOf(first)
    first.close()
    const byeol = {
      id: 'byeol',
      name: '별주부',
      birthday: '19910101',
      phoneNumber: '01000005000',
      ci: 'SANDBOX-CI-BYEOL',
      about: { ko: '새 사람', en: 'New' },
    }
    const second = open({ fixtures: { people: [byeol] } })
    const after = await certsOf(second)
    await expect(readSigned(signed, 'token', after)).resolves.toBeDefined()
    expect(after.ca).toBe(before.ca)
    expect(after.keys).toEqual(expect.arrayContaining([...before.keys]))
    expect(after.keys).toHaveLength(before.keys.length + 1)
    second.close()
    rmSync(folder, { recursive: true })
  })
})

it('holds no personal data but the invented name', async () => {
  const sandbox = start()
  const { signed } = await signedBy(sandbox)
  const text =
    Buffer.from(signed.split('.')[0]!, 'base64url').toString() + JSON.stringify(await certsOf(sandbox))
  for (const typed of [prepareBody.birthday, prepareBody.phone_number]) expect(text).not.toContain(typed)
})
