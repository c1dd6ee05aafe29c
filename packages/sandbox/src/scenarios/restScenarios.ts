import { findCode, type Code } from '@kakao-cert/codes'
import type { Scenario, ScenarioStep } from '@kakao-cert/protocol/sandbox'
import { advance, maintenance, planFault } from './controlSteps.ts'
import {
  bodyWith,
  ciBodyWith,
  details,
  prepare,
  prepareDocuments,
  request,
  requestDocuments,
  sign,
  signerInfo,
  verify,
} from './restSteps.ts'

const raise = (
  code: Code<'rest'>,
  ko: string,
  en: string,
  steps: readonly ScenarioStep[],
  more: Pick<Scenario, 'cause' | 'cleanUp'> = {},
): Scenario => ({
  surface: 'rest',
  code,
  title: { ko, en },
  steps: [...steps],
  ...more,
  expect: { kind: 'answer', status: findCode('rest', code).httpStatus ?? 0, code },
})

const passTenMinutes = advance(600_001)
const prepareAs = (person: keyof typeof details) => prepare({ body: bodyWith(details[person]) })
const signed = [prepare(), request(), sign]
const { settle_id: _, ...withoutSettleId } = bodyWith({})

// prettier-ignore
/** How to raise every code of the REST API, and every separate cause. To add one: a row here. */
export const restScenarios: readonly Scenario[] = [
  raise('E0001', '서비스가 실패해요: 일으킬 원인이 없어서 다음 prepare에 장애를 예약해요', 'The service fails: planned for the next prepare, as no cause can be staged', [
    planFault('rest.prepare'),
    prepare(),
  ]),
  raise('E0002', '서비스를 점검하고 있어요', 'The service is under maintenance', [maintenance(true), prepare()], {
    cleanUp: [maintenance(false)],
  }),
  raise(
    'E1001',
    '휴대전화 번호에 하이픈이 있어요', 'The phone number has hyphens',
    [prepare({ body: bodyWith({ phone_number: '010-0000-0001' }) })],
    {
      cause: 'invalidParameter',
    },
  ),
  raise('E1001', '카카오톡이 외국 번호에 연결돼 있어요', 'KakaoTalk is linked to a number of another country', [prepareAs('hwangok')], {
    cause: 'foreignNumber',
  }),
  raise('E1002', '앱에 API를 쓸 권한이 없어요', 'The app has no right to the API', [prepare({ app: 'newcomer' })]),
  raise('E1004', '키를 보내지 않았어요', 'No keys are sent', [prepare({ headers: {} })]),
  raise('E1005', 'settle_id가 없어요', 'settle_id is missing', [prepare({ body: withoutSettleId })]),
  raise('E1006', 'desc가 계약과 달라요', 'desc is not as the contract says', [prepare(), request({ body: { desc: '아무 말' } })]),
  raise('E1007', '운영 상품을 테스트 서버에 물어요', 'A production product is asked of a test host', [prepare({ product: 'K1100' })]),
  raise('E2001', '이 번호를 쓰는 사람이 없어요', 'Nobody has this phone number', [
    prepare({ body: bodyWith({ phone_number: '01000009999' }) }),
  ]),
  raise(
    'E2002',
    '이 번호의 계정은 이름이 달라요', 'The account with this number has another name',
    [prepare({ body: bodyWith({ name: '홍길순' }) })],
    {
      cause: 'personMismatch',
    },
  ),
  raise(
    'E2002',
    '이 번호의 계정은 CI가 달라요', 'The account with this number has another CI',
    [
      prepare({
        product: 'K1300T',
        body: ciBodyWith({ ci: 'SANDBOX-CI-CHUNHYANG', phone_number: '01000000001' }),
      }),
    ],
    { cause: 'ciMismatch' },
  ),
  raise('E2003', '그런 거래가 없어요', 'There is no such transaction', [
    verify({ body: { tx_id: '015a4db0c5-0000-4000-8000-000000000000' } }),
  ]),
  raise('E2004', '요청을 두 번 보내요', 'The request is sent twice', [prepare(), request(), request()]),
  raise('E2005', '휴면 계정이에요', 'The account is dormant', [prepareAs('kkeokjeong')]),
  raise('E2006', '서명하기 전에 검증해요', 'Verified before the person has signed', [prepare(), request(), verify()]),
  raise('E2007', '요청이 만료된 뒤에 검증해요', 'Verified after the request has expired', [prepare(), request(), passTenMinutes, verify()]),
  raise('E2008', '두 번 검증해요', 'Verified twice', [...signed, verify(), verify()]),
  raise('E2009', '채널을 차단한 사람이에요', 'The person blocks the channel', [prepareAs('ungnyeo'), request()]),
  raise('E2010', '인증서가 없는 계정이에요', 'The account has no certificate', [prepareAs('simcheong')]),
  raise('E2011', '두 계정의 CI가 같고, 둘 다 인증서가 없어요', 'Two accounts have the CI, and none has a certificate', [prepareAs('janghwa')]),
  raise('E2012', '문서 순서가 prepare와 달라요', 'The documents are in another order than in prepare', [
    prepareDocuments,
    requestDocuments({
      body: { documents: [{ document_tx_id: '{second}' }, { document_tx_id: '{first}' }] },
    }),
  ]),
  raise('E2013', '서명하고 10분이 지난 뒤에 검증해요', 'Verified more than ten minutes after the signature', [...signed, passTenMinutes, verify()]),
  raise('E2017', '서명하고 10분이 지난 뒤에 서명자 정보를 물어요', 'Signer info asked for more than ten minutes after the signature', [
    ...signed,
    verify(),
    passTenMinutes,
    signerInfo(),
  ]),
  raise('E2018', '서명자 정보를 두 번 물어요', 'Signer info asked for twice', [...signed, verify(), signerInfo(), signerInfo()]),
  raise('E2019', '검증하기 전에 서명자 정보를 물어요', 'Signer info asked for before verify', [...signed, signerInfo()]),
  raise('E3001', '기관에 이 상품을 쓸 권한이 없어요', 'The institution has no right to the product', [
    prepare({ app: 'shop', product: 'K1300T', body: ciBodyWith({ ci: 'SANDBOX-CI-HONG' }) }),
  ]),
  raise('E3002', '그런 상품 코드가 없어요', 'There is no such product code', [prepare({ product: 'K9999T' })]),
  raise('E3003', '이 settle_id의 계약에 이 상품이 없어요', 'The contract of this settle_id does not cover the product', [
    prepare({ body: bodyWith({ settle_id: 'SANDBOX-BANK-LOGIN' }) }),
  ]),
  raise('E3004', '권한 없이 CI를 물어요', 'CI is asked for without the right to it', [
    prepare({ app: 'shop', body: bodyWith({ settle_id: 'SANDBOX-SHOP' }) }),
    request({ app: 'shop', body: { identify_items: ['CI'] } }),
  ]),
  raise('E9001', '기관의 주소가 등록되지 않았어요', 'The address of the institution is not registered', [prepare({ app: 'elsewhere' })]),
]
