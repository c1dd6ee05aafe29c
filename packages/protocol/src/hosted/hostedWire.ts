import type { NameRow } from '../rest/WireRow.ts'

const docs = 'https://developers.kakao.com/docs/latest/ko/kakao-certification'
const k1400 = `${docs}/k1400`
const declaration = 'a public TypeScript declaration of window.Kakao; no official page names it'
const bySister =
  'the options of Kakao.Auth.authorizeForCert, which a public declaration gives to identify as well'
const modelled = 'modelled here; no public page names it'

/**
 * Names of the hosted window (인증 표준창, K1400): of the SDK, of the call that opens the window, and of what comes back.
 * Each says how sure it is; whoever depends on one reads it here.
 */
export const hostedWire = {
  script: {
    name: '/sdk/:version/kakao.min.js',
    certainty: 'inferred',
    source: 'the last two segments of the address of the real script; the host is another',
  },
  kakao: { name: 'Kakao', certainty: 'confirmed', source: k1400 },
  init: { name: 'init', certainty: 'confirmed', source: k1400 },
  isInitialized: {
    name: 'isInitialized',
    certainty: 'confirmed',
    source: 'version 2.7.1 of the official script',
  },
  cert: { name: 'Cert', certainty: 'inferred', source: declaration },
  identify: { name: 'identify', certainty: 'inferred', source: declaration },
  cleanup: { name: 'cleanup', certainty: 'inferred', source: declaration },
  redirectUri: { name: 'redirectUri', certainty: 'inferred', source: bySister },
  settleId: { name: 'settleId', certainty: 'inferred', source: `${bySister}; so written in the error table` },
  signData: { name: 'signData', certainty: 'inferred', source: bySister },
  identifyItems: { name: 'identifyItems', certainty: 'inferred', source: bySister },
  state: { name: 'state', certainty: 'inferred', source: bySister },
  keyHeader: {
    name: 'Authorization',
    certainty: 'unknown',
    source: 'published is a JWT in a header, made with the JavaScript key; here it is the key itself',
  },
  request: { name: '/window/requests', certainty: 'unknown', source: modelled },
  window: { name: '/window', certainty: 'unknown', source: modelled },
  session: { name: 'session', certainty: 'unknown', source: modelled },
  redirectTo: { name: 'redirect_uri', certainty: 'unknown', source: modelled },
  error: { name: '/window/error', certainty: 'unknown', source: modelled },
  endpoint: { name: '/window/hosted/:hostedId', certainty: 'unknown', source: modelled },
  return: { name: '/window/return/:sessionId', certainty: 'unknown', source: modelled },
  txId: { name: 'tx_id', certainty: 'confirmed', source: k1400 },
  errorCode: { name: 'error_code', certainty: 'confirmed', source: k1400 },
  stateBack: {
    name: 'state',
    certainty: 'unknown',
    source: 'not public whether the window gives it back; the sister function does',
  },
} as const satisfies Record<string, NameRow>
