import { windowApi, type WindowCall } from '@kakao-cert/protocol'
import { hostedWire } from '@kakao-cert/protocol/hosted'
import type { ScenarioStep } from '@kakao-cert/protocol/sandbox'
import { sandboxKey } from '../fixtures/sandboxKey.ts'

const site = { redirectUri: 'http://localhost:3000/return', state: 'state-1' }

interface Change {
  readonly key?: string
  readonly [option: string]: unknown
}

/** What the SDK asks when the site calls `Kakao.Cert.identify`, but for what is changed. */
export const identify = ({ key = sandboxKey, ...change }: Change = {}): ScenarioStep => ({
  method: 'POST',
  path: hostedWire.request.name,
  headers: { [hostedWire.keyHeader.name]: `KakaoAK ${key}` },
  body: { settleId: 'SANDBOX-BANK', signData: '계좌 개설에 동의합니다.', ...site, ...change },
  save: { session: 'sessionId' },
})

/** The same where it is refused, which the SDK passes on to the window. */
export const identifyRefused = (change?: Change): ScenarioStep => ({
  ...identify(change),
  save: { code: 'error.code' },
  isRefused: true,
})

/** Opens the window, with what the SDK puts into its address. */
export const openWindow = (
  place: Readonly<Record<string, string>>,
  headers?: Readonly<Record<string, string>>,
): ScenarioStep => ({
  method: 'GET',
  path: `${hostedWire.window.name}?${Object.entries({
    ...place,
    redirect_uri: site.redirectUri,
    state: site.state,
  })
    // Not encoded where a name stands for what was saved.
    .map(([name, value]) => `${name}=${value.startsWith('{') ? value : encodeURIComponent(value)}`)
    .join('&')}`,
  ...(headers && { headers }),
})

/** Opens the window with what a refusal told. */
export const openRefused = openWindow({ error_code: '{code}' })

/** Opens the window of the session. */
export const openSession = openWindow({ session: '{session}' })

/** Leaves the window for the site, perhaps with what the page has to tell. */
export const leave = (told?: string): ScenarioStep => ({
  method: 'GET',
  path:
    hostedWire.return.name.replace(':sessionId', '{session}') +
    (told === undefined ? '' : `?error_code=${told}`),
})

/** What the page of the window calls. */
export const page = (call: WindowCall, more: Partial<ScenarioStep> = {}): ScenarioStep => {
  const { method, path } = windowApi[call]
  const endpoint = hostedWire.endpoint.name.replace(':hostedId', '{session}')
  return { method, path: endpoint + path.replace(':sessionId', '{session}'), ...more }
}

/** Shows a QR code, and 홍길동 scans it. */
export const scan: readonly ScenarioStep[] = [
  page('showQr', { save: { token: 'phase.qrText?scan' } }),
  { method: 'POST', path: '/__sandbox/phones/hong/scan', body: { token: '{token}' } },
]

/** A wrong answer to the second factor. */
export const miss: readonly ScenarioStep[] = [
  page('read', { save: { challenge: 'phase.challenge.id' } }),
  page('answer', { body: { challengeId: '{challenge}', answer: 'wrong' }, isRefused: true }),
]
