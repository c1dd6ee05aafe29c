import type { NameRow } from '../rest/WireRow.ts'

const sdk = 'the open-source iOS SDK'
const general = 'a general number of this host, published for its other calls'

/**
 * Names of the short signature (축약서명; K2220, K3220): of the calls that an SDK makes at the API host, of what goes in and
 * comes back. Each says how sure it is; whoever depends on one reads it here.
 */
export const shortSignWire = {
  sessionInfo: { name: '/v1/api/cert/sign/session_info', certainty: 'confirmed', source: sdk },
  checkStatus: { name: '/v1/api/cert/sign/check_status', certainty: 'confirmed', source: sdk },
  /** `Bearer` and the access token of the login for K2220; `KakaoAK` and the key of one's own app for K3220. */
  authorization: { name: 'Authorization', certainty: 'confirmed', source: sdk },
  /** `KakaoAK` and the key of the institution's app, for K3220 where that is another app. */
  targetAuthorization: { name: 'Target-Authorization', certainty: 'confirmed', source: sdk },
  txId: { name: 'tx_id', certainty: 'confirmed', source: sdk },
  userId: { name: 'user_id', certainty: 'confirmed', source: `${sdk}; left out for K3220 is inferred` },
  sessionStartAt: { name: 'session_start_at', certainty: 'confirmed', source: sdk },
  sessionEndAt: { name: 'session_end_at', certainty: 'confirmed', source: sdk },
  requestedAt: { name: 'requested_at', certainty: 'confirmed', source: sdk },
  requestExpiredAt: { name: 'request_expired_at', certainty: 'confirmed', source: sdk },
  signedAt: { name: 'signed_at', certainty: 'confirmed', source: sdk },
  errorCode: { name: 'code', certainty: 'confirmed', source: `how ${sdk} reads a refusal` },
  errorMessage: { name: 'msg', certainty: 'confirmed', source: `how ${sdk} reads a refusal` },
  invalidParameter: { name: '-2', certainty: 'inferred', source: general },
  invalidToken: { name: '-401', certainty: 'inferred', source: general },
  maintenance: { name: '-9798', certainty: 'inferred', source: general },
} as const satisfies Record<string, NameRow>
