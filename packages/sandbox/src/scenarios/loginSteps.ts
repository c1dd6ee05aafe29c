import { loginCalls, loginFields } from '@kakao-cert/protocol/login'
import type { ScenarioStep } from '@kakao-cert/protocol/sandbox'
import { sandboxKey } from '../fixtures/sandboxKey.ts'

/** What the SDK asks when the site calls `Kakao.Auth.authorizeForCert`, but for what is changed. */
export const prepareLogin = (change: Readonly<Record<string, string>> = {}): ScenarioStep => ({
  method: 'POST',
  path: loginCalls.prepare.path,
  form: {
    [loginFields.certType.name]: loginFields.k2100.name,
    [loginFields.clientId.name]: sandboxKey,
    [loginFields.settleId.name]: 'SANDBOX-BANK',
    [loginFields.signData.name]: '로그인에 동의합니다.',
    ...change,
  },
})

const redirectUri = encodeURIComponent('http://localhost:3000/login/return')

/** Opens the login page. */
export const authorize: ScenarioStep = {
  method: 'GET',
  path: `${loginCalls.authorize.path}?client_id=${sandboxKey}&redirect_uri=${redirectUri}&response_type=code&prompt=cert&state=state-1&kauth_tx_id={login}`,
}

/** From the SDK to the page that asks who logs in. */
export const openLogin: readonly ScenarioStep[] = [
  { ...prepareLogin(), save: { login: loginFields.kauthTxId.name } },
  authorize,
]

/** Somebody logs in: in the app, or by a message. */
export const chooseLogin = (personId: string, way: 'app' | 'message' = 'app'): ScenarioStep => ({
  method: 'POST',
  path: loginCalls.choose.path.replace(':kauthTxId', '{login}'),
  body: { personId, way },
})

/** The page leads back to the site. */
export const leaveLogin: ScenarioStep = {
  method: 'GET',
  path: loginCalls.return.path.replace(':kauthTxId', '{login}'),
}
