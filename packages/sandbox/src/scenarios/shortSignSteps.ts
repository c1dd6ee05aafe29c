import { sandboxApi, type ScenarioStep } from '@kakao-cert/protocol/sandbox'
import { shortSignData, shortSignWire } from '@kakao-cert/protocol/short-sign'
import { bodyWith, keysOf, prepare, sign } from './restSteps.ts'

// Of no key pair: nothing here is ever verified with it.
const publicKey = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const

const { token: _, ...body } = bodyWith({})

/** Prepares the shortest session with a public key, and sends the request. */
export const requestKey: readonly ScenarioStep[] = [
  prepare({
    product: 'K3220T',
    body: { ...body, sign_data: shortSignData('축약서명에 동의합니다.', publicKey), session_hours: 6 },
  }),
  { method: 'POST', path: '/sign/v2/request/K3220T', headers: keysOf('bank'), body: { tx_id: '{txId}' } },
]

/** 홍길동 signs for the key. */
export const signedKey: readonly ScenarioStep[] = [...requestKey, sign]

/** The SDK asks for session info. */
export const sessionInfo: ScenarioStep = {
  method: 'GET',
  path: `${shortSignWire.sessionInfo.name}?${shortSignWire.txId.name}={txId}`,
  headers: keysOf('bank'),
}

/** And keeps the session. */
export const keepSession: ScenarioStep = {
  ...sessionInfo,
  save: { start: shortSignWire.sessionStartAt.name, end: shortSignWire.sessionEndAt.name },
}

/** The time of the sandbox, which stands in for the device's. */
export const lookAtClock: ScenarioStep = { ...sandboxApi.clock, save: { now: 'nowMs' } }
