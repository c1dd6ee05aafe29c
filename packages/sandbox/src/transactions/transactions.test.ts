import { parse } from '@kakao-cert/protocol'
import { TransactionDetailSchema, TransactionsSchema } from '@kakao-cert/protocol/sandbox'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { createHostedClient } from '../hosted/createHostedClient.ts'
import { hongDetails } from '../http/createTestClient.ts'
import { createRestClient } from '../rest/createRestClient.ts'

let sandbox: Sandbox
let client: ReturnType<typeof createHostedClient>
let rest: ReturnType<typeof createRestClient>

beforeEach(() => {
  sandbox = createSandbox()
  client = createHostedClient('http://sandbox', sandbox.fetch)
  rest = createRestClient(sandbox.fetch)
})

afterEach(() => sandbox.close())

const list = async (query = '') =>
  parse(TransactionsSchema, (await client.request('GET', `/__sandbox/transactions${query}`)).body)!
const detail = async (txId: string) =>
  parse(TransactionDetailSchema, (await client.control('transaction', { txId })).body)!
const timeline = async (txId: string) =>
  (await detail(txId)).timeline.map(({ by, status, error }) => [by, status, ...(error ? [error.code] : [])])

const signByPhone = async () => {
  const { sessionId, txId } = await client.openSession()
  await client.window('submitPhone', sessionId, hongDetails)
  await client.control('sign', { personId: 'hong', sessionId })
  return { sessionId, txId }
}

describe('the list', () => {
  it('has transactions of the window, of the hosted window and of REST, newest first', async () => {
    await client.openSession()
    await client.advance(1)
    await rest.signed()
    await client.advance(1)
    await client.openWindow()
    const { transactions, total } = await list()
    expect(total).toBe(3)
    expect(transactions.map(({ origin, status, personId }) => [origin, status, personId])).toEqual([
      ['hosted', 'choosing', undefined],
      ['rest', 'signed', 'hong'],
      ['window', 'choosing', undefined],
    ])
  })

  it('is as long as asked, and says how many there are', async () => {
    for (let opened = 0; opened < 3; opened += 1) await client.openSession()
    const { transactions, total } = await list('?limit=2')
    expect([transactions.length, total]).toEqual([2, 3])
  })

  it.each([
    ['an institution', '?search=한빛', 2],
    ['a person', '?search=HONG', 1],
    ['a status', '?search=prepared', 1],
    ['a code', '?search=E8004', 1],
    ['nothing that is there', '?search=nowhere', 0],
    ['nothing at all', '?search=%20', 2],
  ])('is searched by %s', async (_, query, found) => {
    await client.openSession({ product: 'K1400T' })
    await client.advance(600_000)
    await rest.prepare()
    expect((await list(query)).total).toBe(found)
  })

  it.each(['?limit=0', '?limit=201', '?limit=many', `?search=${'x'.repeat(101)}`])(
    'refuses %s',
    async (query) => {
      expect((await client.request('GET', `/__sandbox/transactions${query}`)).status).toBe(400)
    },
  )
})

describe('a timeline', () => {
  it('tells of the window, the phone and REST, refusals as well', async () => {
    const { sessionId, txId } = await signByPhone()
    await client.window('resend', sessionId)
    await client.window('complete', sessionId)
    const window = { product: 'K1400T' }
    await rest.call('verify', { tx_id: txId }, window)
    await rest.call('verify', { tx_id: txId }, window)
    await rest.call('signerInfo', { tx_id: txId }, window)
    expect(await timeline(txId)).toEqual([
      ['open', 'choosing'],
      ['submitPhone', 'requested'],
      ['sign', 'signed'],
      ['resend', 'signed', 'E1001'],
      ['rest.verify', 'verified'],
      ['rest.verify', 'verified', 'E2008'],
      ['rest.signerInfo', 'signerInfoRead'],
    ])
    expect(await detail(txId)).toMatchObject({ sessionId, origin: 'window', status: 'signerInfoRead' })
    expect((await list()).total).toBe(1)
  })

  it('tells of what time did', async () => {
    const { txId } = await client.openSession()
    const tx_id = await rest.prepare()
    await rest.call('request', { tx_id })
    await client.advance(600_000)
    expect(await timeline(txId)).toEqual([
      ['open', 'choosing'],
      ['time', 'expired', 'E8004'],
    ])
    expect(await timeline(tx_id)).toEqual([
      ['rest.prepare', 'prepared'],
      ['rest.request', 'requested'],
      ['time', 'expired', 'E2007'],
    ])
  })

  it('tells of two misses of the second factor', async () => {
    const session = await client.openWindow()
    await client.missSecondFactor(session)
    await client.missSecondFactor(session)
    const { transactions } = await list()
    expect(transactions).toMatchObject([{ status: 'failed', error: { surface: 'window', code: 'E8005' } }])
    expect((await timeline(transactions[0]!.txId)).map(([by]) => by)).toEqual([
      'hostedRequest',
      'showQr',
      'scan',
      'answer',
      'answer',
    ])
  })

  it('tells of a request that was spent and failed', async () => {
    const ungnyeo = { name: '웅녀', birthday: '19701003', phone_number: '01000000005' }
    const tx_id = await rest.prepare({ settle_id: 'SANDBOX-BANK', title: '확인', token: 't', ...ungnyeo })
    await rest.call('request', { tx_id })
    expect(await timeline(tx_id)).toEqual([
      ['rest.prepare', 'prepared'],
      ['rest.request', 'failed', 'E2009'],
      ['rest.request', 'failed', 'E2009'],
    ])
  })

  it('holds nothing that a person typed, and nobody’s details', async () => {
    const { txId } = await signByPhone()
    const text = JSON.stringify([await detail(txId), await list()])
    for (const typed of Object.values(hongDetails)) expect(text).not.toContain(typed)
  })

  it('is not there for a transaction that is not', async () => {
    expect((await client.control('transaction', { txId: 'none' })).status).toBe(404)
  })
})
