import type { Scenario, ScenarioStep } from '@kakao-cert/protocol/sandbox'
import {
  shortSignFailures,
  toPlatformError,
  type Platform,
  type ShortSignFailure,
} from '@kakao-cert/protocol/short-sign'
import { defaultLimits } from '../defaultLimits.ts'
import { advance } from './controlSteps.ts'
import { keepSession, lookAtClock, requestKey, sessionInfo, signedKey } from './shortSignSteps.ts'

type Expect = Scenario['expect']

interface Row {
  readonly failure: ShortSignFailure
  readonly ko: string
  readonly en: string
  readonly steps: readonly ScenarioStep[]
  readonly expect: (code: string) => Expect
}

const sixHoursMs = 6 * 3_600_000

const told =
  (failure: 'signingIsNotCompleted' | 'invalidTransaction' | 'transactionHasExpired') =>
  (code: string): Expect => ({ kind: 'sdk', status: 400, number: shortSignFailures[failure].kapi, code })

const session = { startAt: '{start}', endAt: '{end}' }

const judged =
  (device: Pick<Extract<Expect, { kind: 'device' }>, 'hasKeyPair' | 'session'>) =>
  (code: string): Expect => ({ kind: 'device', status: 200, ...device, nowMs: '{now}', code })

// prettier-ignore
/** How to raise what can go wrong with a short signature. To add one: a row here. */
const rows: readonly Row[] = [
  { failure: 'signingIsNotCompleted', ko: '서명하기 전에 세션 정보를 물어요', en: 'Session info is asked for before the person has signed', steps: [...requestKey, sessionInfo], expect: told('signingIsNotCompleted') },
  { failure: 'invalidTransaction', ko: '5분 안에 서명하지 않았어요', en: 'Nobody has signed within five minutes', steps: [...requestKey, advance(defaultLimits.loginMs), sessionInfo], expect: told('invalidTransaction') },
  { failure: 'transactionHasExpired', ko: '공개 키의 6시간이 지난 뒤에 세션 정보를 물어요', en: 'Session info is asked for after the six hours of the public key', steps: [...signedKey, advance(sixHoursMs), sessionInfo], expect: told('transactionHasExpired') },
  { failure: 'noKeyPair', ko: '키 쌍을 지운 기기에서 축약서명해요', en: 'A device whose key pair was deleted is asked for a short signature', steps: [...signedKey, keepSession, lookAtClock], expect: judged({ hasKeyPair: false, session }) },
  { failure: 'invalidSession', ko: '세션 정보를 받지 않은 기기에서 축약서명해요', en: 'A device that never asked for session info is asked for a short signature', steps: [...signedKey, lookAtClock], expect: judged({ hasKeyPair: true }) },
  { failure: 'expiredSession', ko: '세션의 6시간이 지난 뒤에 축약서명해요', en: 'A short signature is asked for after the six hours of the session', steps: [...signedKey, keepSession, advance(sixHoursMs), lookAtClock], expect: judged({ hasKeyPair: true, session }) },
]

const toScenario =
  (platform: Platform) =>
  ({ failure, ko, en, steps, expect }: Row): Scenario => {
    const { code, cause } = toPlatformError(failure, platform)
    return {
      surface: platform,
      code,
      ...(cause !== undefined && { cause }),
      title: { ko, en },
      steps: [...steps],
      expect: expect(code),
    }
  }

/**
 * How to raise every cause of the Android and iOS SDKs: what their API host answers is told by its number, and what a device finds
 * by itself is judged by the published rule, with what the steps have left it with.
 */
export const shortSignScenarios: readonly Scenario[] = [
  ...rows.map(toScenario('android')),
  ...rows.map(toScenario('ios')),
]
