import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { createRestClient, keysOf, prepareBody } from './createRestClient.ts'

let sandbox: Sandbox
let rest: ReturnType<typeof createRestClient>

beforeEach(() => {
  sandbox = createSandbox()
  rest = createRestClient(sandbox.fetch)
})

afterEach(() => sandbox.close())

// From everything wrong to nothing wrong: each line mends one thing, and the next in the order of the README answers.
it('prepare answers what is first in the order of the README', async () => {
  const keys = (app: string) => ({ app })
  const wrong = {}
  const seen: (string | undefined)[] = []
  const ask = async (
    body: object,
    change: { app?: string; product?: string; headers?: Record<string, string> },
  ) => seen.push((await rest.call('prepare', body, change)).reason)

  await rest.control('faults', { call: 'rest.prepare', times: 1, fault: { kind: 'code', code: 'E0001' } })
  await rest.control('maintenance', { isOn: true })
  await ask(wrong, { headers: {}, product: 'K9999' })
  await ask(wrong, { headers: {}, product: 'K9999' })
  await rest.control('maintenance', { isOn: false })
  await ask(wrong, { headers: {}, product: 'K9999' })
  await ask(wrong, { ...keys('elsewhere'), product: 'K9999' })
  await ask(wrong, { ...keys('newcomer'), product: 'K9999' })
  await ask(wrong, { ...keys('shop'), product: 'K9999' })
  await ask(wrong, { ...keys('shop'), product: 'K1300' })
  await ask(wrong, { ...keys('shop'), product: 'K1300T' })
  await ask(wrong, { product: 'K1400T', headers: { ...keysOf('bank'), 'Content-Type': 'text/plain' } })
  await ask(wrong, { product: 'K1400T' })
  await ask(wrong, {})
  await ask({ settle_id: 'SANDBOX-BANK-LOGIN' }, {})
  const nobody = { ...prepareBody, settle_id: 'SANDBOX-BANK-LOGIN', phone_number: '01000009999' }
  await ask(nobody, {})
  await ask({ ...nobody, settle_id: 'SANDBOX-BANK' }, {})
  await ask({ ...prepareBody, phone_number: '01000000006' }, {})
  await ask({ ...prepareBody, name: '허황옥', birthday: '19880710', phone_number: '01000000006' }, {})
  await ask(prepareBody, {})
  expect(seen).toEqual([
    'plannedFault',
    'maintenance',
    'badKeys',
    'unregisteredAddress',
    'noApiRight',
    'unknownProduct',
    'wrongPhase',
    'noProductRight',
    'malformedBody',
    'preparedElsewhere',
    'unknownSettleId',
    'invalidField',
    'noContract',
    'noAccount',
    'personMismatch',
    'foreignNumber',
    undefined,
  ])
})

it('request answers what is first in the order of the README', async () => {
  const branch = {
    restKey: 'sandbox-rest-key-branch',
    settleIds: ['SANDBOX-BANK'],
    products: ['K3500' as const],
    hasCiRight: false,
    about: { ko: 'CI 권한이 없는 지점', en: 'A branch without the right to CI' },
  }
  const there = createSandbox({ fixtures: { restApps: [branch] } })
  const { call } = createRestClient(there.fetch)
  const { token: _, ...details } = prepareBody
  const change = { product: 'K3500T', app: 'branch' }
  const documents = [1, 2].map((each) => ({ document_type: 'TEXT', title: `${each}`, sign_data: `${each}` }))
  const ungnyeo = { name: '웅녀', birthday: '19701003', phone_number: '01000000005' }
  const body = { ...details, ...ungnyeo, documents }
  const prepared = await call('prepare', body, change)
  const tx_id = String(prepared.body['tx_id'])
  const [first, second] = prepared.body['documents'] as object[]
  const reasonOf = async (wanted: object) => (await call('request', wanted, change)).reason

  const swapped = [second, first]
  const identify_items = ['CI']
  expect(await reasonOf({ desc: 'x' })).toBe('invalidField')
  expect(await reasonOf({ tx_id: 'x', desc: 1 })).toBe('unknownTransaction')
  expect(await reasonOf({ tx_id, identify_items, desc: 1 })).toBe('invalidField')
  expect(await reasonOf({ tx_id, identify_items, desc: 'x' })).toBe('invalidField')
  expect(await reasonOf({ tx_id, identify_items, desc: 'x', documents: swapped })).toBe('noCiRight')
  expect(await reasonOf({ tx_id, desc: 'x', documents: swapped })).toBe('badDescription')
  expect(await reasonOf({ tx_id, documents: swapped })).toBe('documentOrder')
  expect(await reasonOf({ tx_id, identify_items, documents: swapped })).toBe('alreadyRequested')
  expect(await reasonOf({ tx_id, desc: 1 })).toBe('invalidField')
  const again = (await call('prepare', body, change)).body
  expect(await reasonOf(again)).toBe('channelBlocked')
  there.close()
})

const minutes = 60_000

it('verify answers what is first in the order of the README', async () => {
  const reasonOf = async (body: object) => (await rest.call('verify', body)).reason
  const waiting = await rest.prepare()
  expect(await reasonOf({})).toBe('invalidField')
  expect(await reasonOf({ tx_id: 'x' })).toBe('unknownTransaction')
  expect(await reasonOf({ tx_id: waiting })).toBe('notSigned')
  await rest.call('request', { tx_id: waiting })
  await rest.advance(10 * minutes)
  expect(await reasonOf({ tx_id: waiting })).toBe('expired')
  const [verified, late] = [await rest.signed(), await rest.signed()]
  await rest.call('verify', { tx_id: verified })
  await rest.advance(11 * minutes)
  expect(await reasonOf({ tx_id: verified })).toBe('alreadyVerified')
  expect(await reasonOf({ tx_id: late })).toBe('verifiedTooLate')
})

it('signer-info answers what is first in the order of the README', async () => {
  const reasonOf = async (body: object) => (await rest.call('signerInfo', body)).reason
  const [unverified, read, late] = [await rest.signed(), await rest.signed(), await rest.signed()]
  for (const tx_id of [read, late]) await rest.call('verify', { tx_id })
  await rest.call('signerInfo', { tx_id: read })
  await rest.advance(11 * minutes)
  expect(await reasonOf({})).toBe('invalidField')
  expect(await reasonOf({ tx_id: 'x' })).toBe('unknownTransaction')
  expect(await reasonOf({ tx_id: unverified })).toBe('notVerified')
  expect(await reasonOf({ tx_id: read })).toBe('alreadyRead')
  expect(await reasonOf({ tx_id: late })).toBe('readTooLate')
})
