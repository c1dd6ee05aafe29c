import type { NameRow, WireRow } from '../rest/WireRow.ts'

const docs = 'https://developers.kakao.com/docs/latest/ko'
const login = `${docs}/kakaologin/rest-api`
const script = 'version 2.7.1 of the official script'
const sdk = 'the open-source iOS SDK'
const modelled = 'modelled here; no public page names it'

/* @__NO_SIDE_EFFECTS__ */
const confirmed = <N extends string>(name: N, source: string) =>
  ({ name, certainty: 'confirmed', source }) as const

/** Calls of certification login (인증 로그인, K2100), each with how sure it is. Those of the login page are our own. */
export const loginCalls = {
  prepare: { method: 'POST', path: '/oauth/authorize/prepare', certainty: 'confirmed', source: script },
  authorize: { method: 'GET', path: '/oauth/authorize', certainty: 'confirmed', source: script },
  token: { method: 'POST', path: '/oauth/token', certainty: 'confirmed', source: login },
  certs: {
    method: 'GET',
    path: '/.well-known/jwks.json',
    certainty: 'inferred',
    source: 'where public descriptions of Kakao Login have the keys of id_token',
  },
  read: { method: 'GET', path: '/login/:kauthTxId', certainty: 'unknown', source: modelled },
  choose: { method: 'POST', path: '/login/:kauthTxId/account', certainty: 'unknown', source: modelled },
  return: { method: 'GET', path: '/login/:kauthTxId/return', certainty: 'unknown', source: modelled },
} as const satisfies Record<string, WireRow>

/** Name of a call of certification login. */
export type LoginCall = keyof typeof loginCalls

/** Names in the JavaScript SDK: of the function that begins a login, and of its options. */
export const loginSdk = {
  auth: confirmed('Auth', script),
  authorizeForCert: confirmed('authorizeForCert', script),
  redirectUri: confirmed('redirectUri', script),
  settleId: confirmed('settleId', script),
  signData: confirmed('signData', script),
  state: confirmed('state', script),
  prompt: confirmed('prompt', script),
  scope: confirmed('scope', script),
  serviceTerms: confirmed('serviceTerms', script),
  channelPublicId: confirmed('channelPublicId', script),
  loginHint: confirmed('loginHint', script),
  nonce: confirmed('nonce', script),
  identifyItems: confirmed('identifyItems', script),
  throughTalk: confirmed('throughTalk', script),
  throughSyncplugin: confirmed('throughSyncplugin', script),
  deviceType: confirmed('deviceType', script),
} as const satisfies Record<string, NameRow>

/** Parameters of prepare and authorize, and the values that certification login has for two of them. */
export const loginFields = {
  certType: confirmed('cert_type', script),
  k2100: confirmed('k2100', script),
  k2220: confirmed('k2220', sdk),
  clientId: confirmed('client_id', script),
  settleId: confirmed('settle_id', script),
  signData: confirmed('sign_data', script),
  identifyItems: confirmed('sign_identify_items', script),
  txId: confirmed('tx_id', sdk),
  kauthTxId: confirmed('kauth_tx_id', script),
  responseType: confirmed('response_type', script),
  code: confirmed('code', script),
  redirectUri: confirmed('redirect_uri', script),
  prompt: confirmed('prompt', script),
  cert: confirmed('cert', script),
  state: confirmed('state', script),
  nonce: confirmed('nonce', script),
  scope: confirmed('scope', script),
  serviceTerms: {
    name: 'service_terms',
    certainty: 'inferred',
    source: `a parameter of Kakao Login (${login})`,
  },
  channelPublicId: { name: 'channel_public_id', certainty: 'inferred', source: 'the option in snake case' },
  loginHint: { name: 'login_hint', certainty: 'inferred', source: `a parameter of Kakao Login (${login})` },
  deviceType: { name: 'device_type', certainty: 'inferred', source: 'the option in snake case' },
  authTranId: confirmed('auth_tran_id', script),
  agent: confirmed('ka', script),
} as const satisfies Record<string, NameRow>

/** What a login comes back with to `redirect_uri`. */
export const loginReturn = {
  code: confirmed('code', login),
  state: confirmed('state', login),
  error: confirmed('error', login),
  errorDescription: confirmed('error_description', login),
  errorCode: {
    name: 'error_code',
    certainty: 'inferred',
    source:
      'commonly seen beside error and error_description in answers of kauth; the script passes on only those two',
  },
} as const satisfies Record<string, NameRow>

/** Fields of the exchange of a code for tokens; the answer of certification login has `tx_id` as well. */
export const loginToken = {
  grantType: confirmed('grant_type', login),
  authorizationCode: confirmed('authorization_code', login),
  clientId: confirmed('client_id', login),
  clientSecret: confirmed('client_secret', login),
  redirectUri: confirmed('redirect_uri', login),
  code: confirmed('code', login),
  tokenType: confirmed('token_type', login),
  accessToken: confirmed('access_token', login),
  expiresIn: confirmed('expires_in', login),
  refreshToken: confirmed('refresh_token', login),
  refreshTokenExpiresIn: confirmed('refresh_token_expires_in', login),
  scope: confirmed('scope', login),
  idToken: confirmed('id_token', login),
  txId: confirmed('tx_id', sdk),
} as const satisfies Record<string, NameRow>
