import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHostedClient } from '../hosted/createHostedClient.ts'
import { createTestClient, hongDetails } from '../http/createTestClient.ts'
import { serveSandbox, type ServedSandbox } from '../node/serveSandbox.ts'
import { createRestClient, prepareBody } from '../rest/createRestClient.ts'
import { checkSigned } from './checkSigned.ts'
import type { Certs } from './createSigner.ts'
import { readSigned } from '../node/readSigned.ts'

// Whole signatures over real HTTP, each checked by libraries that the sandbox does not sign with.

let served: ServedSandbox
let rest: ReturnType<typeof createRestClient>
let certs: Certs

// An institution of the bank's contract, without the right to CI.
const branch = {
  restKey: 'sandbox-rest-key-branch',
  settleIds: ['SANDBOX-BANK'],
  products: ['K1400' as const],
  hasCiRight: false,
  about: { ko: '지점', en: 'A branch' },
}

beforeAll(async () => {
  served = await serveSandbox({ port: 0, fixtures: { restApps: [branch] } })
  rest = createRestClient(fetch, served.url)
  certs = (await (await fetch(`${served.url}/__sandbox/certs`)).json()) as Certs
})

afterAll(() => served.close())

const { token: _, ...details } = prepareBody
const base = { settle_id: 'SANDBOX-BANK', title: '본인 확인' }
const withdrawal = {
  sign_data: '출금에 동의합니다.',
  withdrawal: {
    receiver_name: '한빛은행',
    bank_name: '한빛은행',
    account: '110000000000',
    account_holder: '홍길동',
    account_holder_birthday: '19900101',
    withdrawal_type: 'CMS',
  },
}

/** From prepare to the phone that signed; answers with the transaction. */
const signWith = async (product: string, body: object, wanted: object = {}) => {
  const prepared = await rest.call('prepare', body, { product })
  expect(prepared).toMatchObject({ status: 200 })
  const tx_id = String(prepared.body['tx_id'])
  const documents = prepared.body['documents']
  const request = { tx_id, ...wanted, ...(documents !== undefined && { documents }) }
  expect(await rest.call('request', request, { product })).toMatchObject({ status: 200 })
  expect((await rest.call('status', { tx_id }, { product })).body['status']).toBe('REQUESTED')
  await rest.control(`phones/hong/requests/${tx_id}/sign`)
  expect((await rest.call('status', { tx_id }, { product })).body['status']).toBe('COMPLETE')
  return tx_id
}

describe.each([
  ['K1100T', { ...base, ...details, token: '나의 토큰' }, '나의 토큰'],
  ['K1300T', { ...base, ci: 'SANDBOX-CI-HONG', token: 'ci-token' }, 'ci-token'],
  ['K3100T', { ...base, ...details, ...withdrawal }, withdrawal.sign_data],
  ['K2220T', { ...base, ...details, sign_data: '{"public_key":"…"}' }, '{"public_key":"…"}'],
  ['K3220T', { ...base, ci: 'SANDBOX-CI-HONG', sign_data: '공개키와 약관' }, '공개키와 약관'],
])('%s', (product, body, signData) => {
  it('goes from prepare to signer info, its signature verified up to the CA', async () => {
    const tx_id = await signWith(product, body, { identify_items: ['NAME', 'CI'] })
    const verified = await rest.call('verify', { tx_id }, { product })
    const { header, subject } = await readSigned(String(verified.body['signed_data']), signData, certs)
    expect(header).toMatchObject({ tx_id, product })
    expect(subject).toContain('CN=홍길동')
    expect((await rest.call('signerInfo', { tx_id }, { product })).body).toEqual({
      tx_id,
      name: '홍길동',
      ci: 'SANDBOX-CI-HONG',
    })
  })

  it('tells no CI where it was not asked for', async () => {
    const tx_id = await signWith(product, body)
    await rest.call('verify', { tx_id }, { product })
    expect((await rest.call('signerInfo', { tx_id }, { product })).body).not.toHaveProperty('ci')
  })
})

describe('K3500T', () => {
  const product = 'K3500T'
  const bodyOf = (count: number) => ({
    ...base,
    ...details,
    documents: Array.from({ length: count }, (__, index) => ({
      document_type: 'TEXT',
      title: `서류 ${index + 1}`,
      sign_data: `${index + 1}번 서류의 내용`,
    })),
  })

  it('goes from prepare to signer info with 20 documents, each of them signed, in order', async () => {
    const tx_id = await signWith(product, bodyOf(20), { identify_items: ['CI'] })
    const { body } = await rest.call('verify', { tx_id }, { product })
    const documents = body['documents'] as { document_tx_id: string; signed_data: string }[]
    expect(documents).toHaveLength(20)
    for (const [index, { signed_data: signed }] of documents.entries())
      await expect(readSigned(signed, `${index + 1}번 서류의 내용`, certs)).resolves.toBeDefined()
    const [first, second] = documents
    await expect(readSigned(first!.signed_data, '2번 서류의 내용', certs)).rejects.toThrow(
      'verification failed',
    )
    expect(first?.document_tx_id).not.toBe(second?.document_tx_id)
    expect((await rest.call('signerInfo', { tx_id }, { product })).body).toEqual({
      tx_id,
      ci: 'SANDBOX-CI-HONG',
    })
  })

  it.each([0, 21])('refuses %i documents', async (count) => {
    expect((await rest.call('prepare', bodyOf(count), { product })).code).toBe('E1001')
  })
})

it('an institution without the right to CI is refused it, and gets the rest', async () => {
  const change = { app: 'shop' }
  const body = { ...prepareBody, settle_id: 'SANDBOX-SHOP' }
  const tx_id = await rest.prepare(body, change)
  expect((await rest.call('request', { tx_id, identify_items: ['CI'] }, change)).code).toBe('E3004')
  await rest.call('request', { tx_id, identify_items: ['NAME'] }, change)
  await rest.control(`phones/hong/requests/${tx_id}/sign`)
  await rest.call('verify', { tx_id }, change)
  expect((await rest.call('signerInfo', { tx_id }, change)).body).toEqual({ tx_id, name: '홍길동' })
})

it('a standard window that was signed is verified over REST in the same way', async () => {
  const client = createTestClient(served.url)
  const { sessionId, txId: tx_id } = await client.openSession()
  await client.window('submitPhone', sessionId, hongDetails)
  await rest.control(`phones/hong/requests/${sessionId}/sign`)
  const { body } = await rest.call('verify', { tx_id }, { product: 'K1400T' })
  await expect(
    readSigned(String(body['signed_data']), '계좌 개설에 동의합니다.', certs),
  ).resolves.toMatchObject({ header: { tx_id, product: 'K1400T' } })
})

describe('a hosted window that asked for who signs', () => {
  const readInfo = async (client: ReturnType<typeof createHostedClient>, app: string) => {
    const session = await client.openWindow({ identifyItems: ['NAME', 'CI'] })
    const { txId: tx_id } = client.snapshotOf(await client.hosted('submitPhone', session, hongDetails))
    const there = createRestClient(fetch, served.url)
    await there.control(`phones/hong/requests/${session}/sign`)
    const change = { product: 'K1400T', app }
    await there.call('verify', { tx_id }, change)
    return (await there.call('signerInfo', { tx_id }, change)).body
  }

  it('is told that, CI included, with the right', async () => {
    expect(await readInfo(createHostedClient(served.url), 'bank')).toEqual({
      tx_id: expect.any(String),
      name: '홍길동',
      ci: 'SANDBOX-CI-HONG',
    })
  })

  it('is told no CI without the right', async () => {
    expect(await readInfo(createHostedClient(served.url), 'branch')).toEqual({
      tx_id: expect.any(String),
      name: '홍길동',
    })
  })
})

describe('the example of the README', () => {
  it('is there as it is run here', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const source = readFileSync(new URL('checkSigned.ts', import.meta.url), 'utf8')
    expect(readme).toContain(`\`\`\`ts\n${source}\`\`\``)
  })

  it('takes what was signed, and nothing else', async () => {
    const tx_id = await rest.signed()
    const signed = String((await rest.call('verify', { tx_id })).body['signed_data'])
    await expect(checkSigned(served.url, signed, prepareBody.token)).resolves.toBeUndefined()
    await expect(checkSigned(served.url, signed, 'another token')).rejects.toThrow('verification failed')
  })
})
