import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSandbox, type Sandbox } from '../createSandbox.ts'
import { createRestClient, prepareBody } from './createRestClient.ts'

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
  const { token: _, ...details } = prepareBody
  const product = { product: 'K3500T' }
  const documents = [1, 2].map((each) => ({ document_type: 'TEXT', title: `${each}`, sign_data: `${each}` }))
  const ungnyeo = { name: '웅녀', birthday: '19701003', phone_number: '01000000005' }
  const prepared = await rest.call('prepare', { ...details, ...ungnyeo, documents }, product)
  const tx_id = String(prepared.body['tx_id'])
  const [first, second] = prepared.body['documents'] as object[]
  const reasonOf = async (body: object) => (await rest.call('request', body, product)).reason

  expect(await reasonOf({ desc: 'x' })).toBe('invalidField')
  expect(await reasonOf({ tx_id: 'x', desc: 1 })).toBe('unknownTransaction')
  expect(await reasonOf({ tx_id, desc: 1 })).toBe('invalidField')
  expect(await reasonOf({ tx_id, desc: 'x' })).toBe('invalidField')
  expect(await reasonOf({ tx_id, desc: 'x', documents: [second, first] })).toBe('badDescription')
  expect(await reasonOf({ tx_id, documents: [second, first] })).toBe('documentOrder')
  expect(await reasonOf({ tx_id, documents: [first, second] })).toBe('alreadyRequested')
})
