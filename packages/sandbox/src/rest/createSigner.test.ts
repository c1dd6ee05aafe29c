import { compactVerify, createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet } from 'jose'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { createSqliteStore } from '../node/createSqliteStore.ts'
import { createRestClient, prepareBody } from './createRestClient.ts'

const certsOf = async (sandbox: Sandbox) => {
  const response = await sandbox.fetch(new Request('http://sandbox/__sandbox/certs'))
  return (await response.json()) as JSONWebKeySet
}

const verifiedBy = async (sandbox: Sandbox, token = 'token') => {
  const rest = createRestClient(sandbox.fetch)
  const tx_id = await rest.prepare({ ...prepareBody, token })
  await rest.call('request', { tx_id })
  await rest.control(`phones/hong/requests/${tx_id}/sign`)
  const { body } = await rest.call('verify', { tx_id })
  return { tx_id, jws: String(body['signed_data']) }
}

it('signs what an independent implementation verifies, with a public key only', async () => {
  const sandbox = createSandbox()
  const { tx_id, jws } = await verifiedBy(sandbox, '동의합니다 🖋')
  const certs = await certsOf(sandbox)
  expect(Object.keys(certs.keys[0]!).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(certs))
  expect(new TextDecoder().decode(payload)).toBe('동의합니다 🖋')
  expect(protectedHeader).toMatchObject({ alg: 'ES256', typ: 'kakao-cert-sandbox', tx_id, product: 'K1100T' })
  sandbox.close()
})

it('is not verified when it was changed, or by the key of another sandbox', async () => {
  const [sandbox, other] = [createSandbox(), createSandbox()]
  const { jws } = await verifiedBy(sandbox)
  const [header, , signature] = jws.split('.')
  const changed = [header, Buffer.from('other').toString('base64url'), signature].join('.')
  await expect(compactVerify(changed, createLocalJWKSet(await certsOf(sandbox)))).rejects.toThrow(
    'signature verification failed',
  )
  await expect(compactVerify(jws, createLocalJWKSet(await certsOf(other)))).rejects.toThrow(
    'no applicable key',
  )
  sandbox.close()
  other.close()
})

it('has one key, also where it is first needed many times at once', async () => {
  const sandbox = createSandbox()
  const signed = await Promise.all([verifiedBy(sandbox), verifiedBy(sandbox), certsOf(sandbox)])
  const kids = [signed[0].jws, signed[1].jws].map((jws) => decodeProtectedHeader(jws).kid)
  expect(new Set([...kids, signed[2].keys[0]?.kid]).size).toBe(1)
  sandbox.close()
})

it('has the same key after a restart from a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-signer-'))
  const start = () => createSandbox({ store: createSqliteStore(join(folder, 'sandbox.db')) })
  const first = start()
  const { jws } = await verifiedBy(first)
  first.close()
  const second = start()
  const certs = createLocalJWKSet(await certsOf(second))
  await expect(compactVerify(jws, certs)).resolves.toBeDefined()
  await expect(compactVerify((await verifiedBy(second)).jws, certs)).resolves.toBeDefined()
  second.close()
  rmSync(folder, { recursive: true })
})
