import type { Code } from '@kakao-cert/codes'
import type { Scenario, ScenarioStep } from '@kakao-cert/protocol/sandbox'
import { defaultLimits } from '../defaultLimits.ts'
import { advance } from './controlSteps.ts'
import { authorize, chooseLogin, leaveLogin, openLogin, prepareLogin } from './loginSteps.ts'

const raise = (
  code: Code<'login'>,
  ko: string,
  en: string,
  steps: readonly ScenarioStep[],
  expect: Scenario['expect'] = { kind: 'redirect', status: 302, code },
): Scenario => ({ surface: 'login', code, title: { ko, en }, steps: [...steps], expect })

const answer = (code: Code<'login'>) => ({ kind: 'answer', status: 400, code }) as const

// prettier-ignore
/** How to raise every code and situation of certification login. To add one: a row here. */
export const loginScenarios: readonly Scenario[] = [
  raise('KOE116', '앱에 인증 로그인을 쓸 권한이 없어요', 'The app has no right to certification login', [prepareLogin({ client_id: 'sandbox-javascript-key-without-right' })], answer('KOE116')),
  raise('KOE216', 'REST API 키로 요청해요', 'It is asked for with a REST API key', [prepareLogin({ client_id: 'sandbox-rest-key-bank' })], answer('KOE216')),
  raise('KOE217', '인증서가 없는 계정으로 로그인해요: 안에 E2010이 있어요', 'An account without a certificate logs in: E2010 is inside', [...openLogin, chooseLogin('simcheong'), leaveLogin]),
  raise('TALK_NOT_LINKED', '카카오톡을 쓰지 않는 계정으로 로그인해요', 'An account that does not use KakaoTalk logs in', [...openLogin, chooseLogin('ondal'), leaveLogin]),
  raise('REQUEST_EXPIRED', '5분 안에 서명하지 않았어요', 'Nobody has signed within five minutes', [...openLogin, chooseLogin('hong'), advance(defaultLimits.loginMs), leaveLogin]),
  raise('ALREADY_COMPLETED', '끝난 로그인을 다시 열어요', 'A login that is complete is opened again', [
    ...openLogin, { ...chooseLogin('hong'), save: { request: 'requestId' } },
    { method: 'POST', path: '/__sandbox/phones/hong/requests/{request}/sign' },
    leaveLogin, authorize,
  ]),
  raise('TALK_TOO_OLD', '카카오톡이 9.9.5 버전이에요', 'KakaoTalk is version 9.9.5', [...openLogin, chooseLogin('hakgyu'), leaveLogin]),
  raise('CHANNEL_BLOCKED', '기관의 채널을 차단한 사람에게 메시지를 보내요', 'A message is sent to a person who blocks the channel', [...openLogin, chooseLogin('ungnyeo', 'message'), leaveLogin]),
]
