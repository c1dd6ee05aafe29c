import { findCode, type Code } from '@kakao-cert/codes'
import {
  bodyWith,
  ciBodyWith,
  details,
  maintenance,
  passTenMinutes,
  planFault,
  prepare,
  prepareDocuments,
  request,
  requestDocuments,
  sign,
  signerInfo,
  verify,
} from './restSteps.ts'
import type { Scenario, ScenarioStep } from './Scenario.ts'

const raise = (
  code: Code<'rest'>,
  title: string,
  steps: readonly ScenarioStep[],
  more: Pick<Scenario, 'cause' | 'cleanUp'> = {},
): Scenario => ({
  surface: 'rest',
  code,
  title,
  steps,
  ...more,
  expect: { status: findCode('rest', code).httpStatus ?? 0, surface: 'rest', code },
})

const prepareAs = (person: keyof typeof details) => prepare({ body: bodyWith(details[person]) })
const signed = [prepare(), request(), sign]
const { settle_id: _, ...withoutSettleId } = bodyWith({})

/** How to raise every code of the REST API, and every separate cause. To add one: a row here. */
export const restScenarios: readonly Scenario[] = [
  raise('E0001', 'The service fails: planned for the next prepare, as no cause can be staged', [
    planFault,
    prepare(),
  ]),
  raise('E0002', 'The service is under maintenance', [maintenance(true), prepare()], {
    cleanUp: [maintenance(false)],
  }),
  raise(
    'E1001',
    'The phone number has hyphens',
    [prepare({ body: bodyWith({ phone_number: '010-0000-0001' }) })],
    {
      cause: 'invalidParameter',
    },
  ),
  raise('E1001', 'KakaoTalk is linked to a number of another country', [prepareAs('hwangok')], {
    cause: 'foreignNumber',
  }),
  raise('E1002', 'The app has no right to the API', [prepare({ app: 'newcomer' })]),
  raise('E1004', 'No keys are sent', [prepare({ headers: {} })]),
  raise('E1005', 'settle_id is missing', [prepare({ body: withoutSettleId })]),
  raise('E1006', 'desc is not as the contract says', [prepare(), request({ body: { desc: '아무 말' } })]),
  raise('E1007', 'A production product is asked of a test host', [prepare({ product: 'K1100' })]),
  raise('E2001', 'Nobody has this phone number', [
    prepare({ body: bodyWith({ phone_number: '01000009999' }) }),
  ]),
  raise(
    'E2002',
    'The account with this number has another name',
    [prepare({ body: bodyWith({ name: '홍길순' }) })],
    {
      cause: 'personMismatch',
    },
  ),
  raise(
    'E2002',
    'The account with this number has another CI',
    [
      prepare({
        product: 'K1300T',
        body: ciBodyWith({ ci: 'SANDBOX-CI-CHUNHYANG', phone_number: '01000000001' }),
      }),
    ],
    { cause: 'ciMismatch' },
  ),
  raise('E2003', 'There is no such transaction', [
    verify({ body: { tx_id: '015a4db0c5-0000-4000-8000-000000000000' } }),
  ]),
  raise('E2004', 'The request is sent twice', [prepare(), request(), request()]),
  raise('E2005', 'The account is dormant', [prepareAs('kkeokjeong')]),
  raise('E2006', 'Verified before the person has signed', [prepare(), request(), verify()]),
  raise('E2007', 'Verified after the request has expired', [prepare(), request(), passTenMinutes, verify()]),
  raise('E2008', 'Verified twice', [...signed, verify(), verify()]),
  raise('E2009', 'The person blocks the channel', [prepareAs('ungnyeo'), request()]),
  raise('E2010', 'The account has no certificate', [prepareAs('simcheong')]),
  raise('E2011', 'Two accounts have the CI, and none has a certificate', [prepareAs('janghwa')]),
  raise('E2012', 'The documents are in another order than in prepare', [
    prepareDocuments,
    requestDocuments({
      body: { documents: [{ document_tx_id: '{second}' }, { document_tx_id: '{first}' }] },
    }),
  ]),
  raise('E2013', 'Verified more than ten minutes after the signature', [...signed, passTenMinutes, verify()]),
  raise('E2017', 'Signer info asked for more than ten minutes after the signature', [
    ...signed,
    verify(),
    passTenMinutes,
    signerInfo(),
  ]),
  raise('E2018', 'Signer info asked for twice', [...signed, verify(), signerInfo(), signerInfo()]),
  raise('E2019', 'Signer info asked for before verify', [...signed, signerInfo()]),
  raise('E3001', 'The institution has no right to the product', [
    prepare({ app: 'shop', product: 'K1300T', body: ciBodyWith({ ci: 'SANDBOX-CI-HONG' }) }),
  ]),
  raise('E3002', 'There is no such product code', [prepare({ product: 'K9999T' })]),
  raise('E3003', 'The contract of this settle_id does not cover the product', [
    prepare({ body: bodyWith({ settle_id: 'SANDBOX-BANK-LOGIN' }) }),
  ]),
  raise('E3004', 'CI is asked for without the right to it', [
    prepare({ app: 'shop', body: bodyWith({ settle_id: 'SANDBOX-SHOP' }) }),
    request({ app: 'shop', body: { identify_items: ['CI'] } }),
  ]),
  raise('E9001', 'The address of the institution is not registered', [prepare({ app: 'elsewhere' })]),
]
