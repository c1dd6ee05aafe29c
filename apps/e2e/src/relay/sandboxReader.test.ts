import { createSandboxReader, type SignedData } from '@kakao-cert/relay'
import { createSandboxControl } from '@kakao-cert/sandbox'
import { serveSandbox, type ServedSandbox } from '@kakao-cert/sandbox/node'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createBankClient } from './createBankClient.ts'
import { wanted } from './wanted.ts'

let sandbox: ServedSandbox
let signed: SignedData
let other: SignedData

const sign = async (): Promise<SignedData> => {
  const product = { family: 'K1100', code: 'K1100T' } as const
  const client = createBankClient({ upstream: sandbox.url })
  const prepared = await client.prepare(product, wanted)
  const txId = prepared.ok ? prepared.value.txId : ''
  await client.request(product, { tx_id: txId })
  await createSandboxControl(sandbox.url).signAs('hong')
  const verified = await client.verify(product, txId)
  return { txId, product, signedData: verified.ok ? verified.value.signedData : '', issued: wanted.token }
}

beforeAll(async () => {
  sandbox = await serveSandbox({ port: 0 })
  signed = await sign()
  other = await sign()
})
afterAll(() => sandbox.close())

const partsOf = ({ signedData }: SignedData) => signedData.split('.')
const headerWith = (change: object) => {
  const [header = '', , signature = ''] = partsOf(signed)
  const value = JSON.parse(Buffer.from(header, 'base64url').toString()) as object
  return `${Buffer.from(JSON.stringify({ ...value, ...change })).toString('base64url')}..${signature}`
}

it('tells what a person signed at the sandbox', async () => {
  const read = createSandboxReader({ upstream: `${sandbox.url}/` })
  expect(await read(signed)).toBe(wanted.token)
  expect(await read(other)).toBe(wanted.token)
})

it.each<[string, () => Partial<SignedData>]>([
  ['over another text', () => ({ issued: 'tokem' })],
  ['over nothing', () => ({ issued: '' })],
  ['of another transaction', () => ({ txId: other.txId })],
  ['of another transaction, by its value', () => ({ signedData: other.signedData })],
  ['of another product', () => ({ product: { family: 'K1300', code: 'K1300T' } })],
  ['with the signature of another', () => ({ signedData: `${partsOf(signed)[0]}..${partsOf(other)[2]}` })],
  ['without a signature', () => ({ signedData: `${partsOf(signed)[0]}..` })],
  ['with a payload of its own', () => ({ signedData: partsOf(signed).with(1, 'dG9rZW4').join('.') })],
  ['with more parts', () => ({ signedData: `${signed.signedData}.` })],
  ['without an algorithm', () => ({ signedData: headerWith({ alg: 'none' }) })],
  ['with a header that was changed', () => ({ signedData: headerWith({ jti: 1 }) })],
  ['with a key that nobody knows', () => ({ signedData: headerWith({ kid: 'sandbox-nobody' }) })],
  ['of another container', () => ({ signedData: headerWith({ typ: 'JWT' }) })],
  ['that is no text of ours', () => ({ signedData: '가나다' })],
  ['that is empty', () => ({ signedData: '' })],
])('does not take a signature %s', async (_, change) => {
  expect(await createSandboxReader({ upstream: sandbox.url })({ ...signed, ...change() })).toBeUndefined()
})

it('rejects where no sandbox tells its keys', async () => {
  const read = createSandboxReader({ upstream: 'http://127.0.0.1:1' })
  await expect(read(signed)).rejects.toThrow('does not tell the keys of a sandbox')
})
