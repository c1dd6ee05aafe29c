import type { Code } from '@kakao-cert/codes'
import type { Scenario, ScenarioStep } from '@kakao-cert/protocol/sandbox'
import { defaultLimits } from '../defaultLimits.ts'
import { advance, changeLimits, planFault } from './controlSteps.ts'
import {
  identify,
  identifyRefused,
  leave,
  miss,
  openRefused,
  openSession,
  openWindow,
  page,
  scan,
} from './windowSteps.ts'

const phone =
  'Mozilla/5.0 (Linux; Android 15; SM-S931N) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36'
const minuteMs = 60_000

const raise = (
  code: Code<'window'>,
  ko: string,
  en: string,
  steps: readonly ScenarioStep[],
  more: Partial<Pick<Scenario, 'cause' | 'cleanUp' | 'expect'>> = {},
): Scenario => ({
  surface: 'window',
  code,
  title: { ko, en },
  steps: [...steps],
  expect: { kind: 'redirect', status: 302, code },
  ...more,
})

const { refreshes, validityMs, transactionMs } = defaultLimits

// prettier-ignore
/** How to raise every code of the standard window, and every separate cause. To add one: a row here. */
export const windowScenarios: readonly Scenario[] = [
  raise('E0001', '서비스가 실패해요: 일으킬 원인이 없어서 다음 요청에 장애를 예약해요', 'The service fails: planned for the next request, as no cause can be staged', [
    planFault('hostedRequest'), identifyRefused(), openRefused,
  ]),
  raise('E1001', '서명할 글이 2,800자를 넘어요', 'The text to sign has more than 2,800 characters', [identifyRefused({ signData: '가'.repeat(2801) }), openRefused], { cause: 'invalidParameter' }),
  raise('E1001', '카카오톡이 외국 번호에 연결돼 있어요', 'KakaoTalk is linked to a number of another country', [
    identify(), page('submitPhone', { body: { name: '허황옥', birthday: '19880710', phoneNumber: '01000000006' } }),
  ], { cause: 'foreignNumber', expect: { kind: 'answer', status: 400, code: 'E1001' } }),
  raise('E1002', '앱에 인증창을 열 권한이 없어요', 'The app has no right to the window', [identifyRefused({ key: 'sandbox-javascript-key-without-right' }), openRefused]),
  raise('E1004', 'JavaScript 키가 틀렸어요', 'The JavaScript key is wrong', [identifyRefused({ key: 'mistyped' }), openRefused]),
  raise('E1005', 'settleId를 가진 계약이 없어요', 'No contract has the settleId', [identifyRefused({ settleId: 'MISTYPED' }), openRefused]),
  raise('E1007', '운영 단계의 계약을 테스트 서버에 물어요', 'A production contract is asked of a test host', [identifyRefused({ settleId: 'SANDBOX-BANK-PROD' }), openRefused]),
  raise('E1008', 'QR 코드를 새로 고칠 횟수를 다 썼어요', 'No refreshes of the QR code are left', [
    changeLimits({ refreshes: 0 }), identify(), page('showQr'), page('refreshQr', { isRefused: true }), leave(),
  ], { cleanUp: [changeLimits({ refreshes })] }),
  raise('E2003', '모르는 인증을 열어요', 'The window is opened for a session that is not there', [openWindow({ session: '00000000-0000-4000-8000-000000000000' })]),
  raise('E2020', '거래의 유효기간이 지났어요', 'The transaction has expired', [
    changeLimits({ transactionMs: minuteMs }), identify(), advance(minuteMs), openSession,
  ], { cleanUp: [changeLimits({ transactionMs })] }),
  raise('E3002', '계약에 없는 상품 코드가 적혀 있어요', 'The contract names a product code that does not exist', [identifyRefused({ settleId: 'SANDBOX-TYPO' }), openRefused]),
  raise('E3003', '계약에 표준 인증창이 없어요', 'The contract does not cover the window', [identifyRefused({ settleId: 'SANDBOX-SHOP' }), openRefused]),
  raise('E8001', '인증창의 스크립트가 실패해요', 'A script of the window fails', [identify(), leave('E8001')]),
  raise('E8002', '브라우저가 너무 오래됐어요', 'The browser is too old', [identify(), leave('E8002')], { cause: 'oldBrowser' }),
  raise('E8002', '휴대전화로 열었어요', 'The window is opened on a phone', [
    identify(), { ...openSession, headers: { 'User-Agent': phone } },
  ], { cause: 'mobile' }),
  raise('E8002', '주소가 틀렸어요', 'The address is wrong', [{ method: 'GET', path: '/window' }], { cause: 'wrongUrl' }),
  raise('E8003', '요청에 답을 받지 못한 채 인증창을 열어요', 'The window is opened although the request for it had no answer', [openWindow({})]),
  raise('E8004', '서명할 시간이 지났어요', 'The time to sign is over', [
    changeLimits({ validityMs: minuteMs }), identify(), advance(minuteMs), openSession,
  ], { cleanUp: [changeLimits({ validityMs })] }),
  raise('E8005', '2차 인증을 두 번 틀렸어요', 'The second factor was answered wrongly twice', [identify(), ...scan, ...miss, ...miss, leave()]),
]
