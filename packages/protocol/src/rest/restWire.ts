import type { WireRow } from './WireRow.ts'

const docs = 'https://developers.kakao.com/docs/latest/ko/kakao-certification'
const byPattern = 'by the pattern of prepare; no public page names this path'
const unknown = 'modelled here; the published text names the step, not its path'

/**
 * Calls on the REST wire of the service, each with how sure it is. `sign` products are K1100, K1300, K1400, K2100,
 * K2220 and K3220; `doc` products are K3100 and K3500. Only the paths of `prepare` (for K1100) and `docPrepare` are public.
 */
export const restWire = {
  ping: { method: 'GET', path: '/api/ping', certainty: 'confirmed', source: `${docs}/trouble-shooting` },
  prepare: {
    method: 'POST',
    path: '/sign/v2/prepare/:productCode',
    certainty: 'confirmed',
    source: `${docs}/k1100`,
  },
  request: {
    method: 'POST',
    path: '/sign/v2/request/:productCode',
    certainty: 'inferred',
    source: byPattern,
  },
  status: { method: 'GET', path: '/sign/v2/status/:productCode', certainty: 'inferred', source: byPattern },
  verify: { method: 'POST', path: '/sign/v2/verify/:productCode', certainty: 'inferred', source: byPattern },
  signerInfo: {
    method: 'POST',
    path: '/sign/v2/signer-info/:productCode',
    certainty: 'unknown',
    source: unknown,
  },
  docPrepare: {
    method: 'POST',
    path: '/sign/doc/v1/prepare/:productCode',
    certainty: 'confirmed',
    source: `${docs}/k3500`,
  },
  docRequest: {
    method: 'POST',
    path: '/sign/doc/v1/request/:productCode',
    certainty: 'inferred',
    source: byPattern,
  },
  docStatus: {
    method: 'GET',
    path: '/sign/doc/v1/status/:productCode',
    certainty: 'inferred',
    source: byPattern,
  },
  docVerify: {
    method: 'POST',
    path: '/sign/doc/v1/verify/:productCode',
    certainty: 'inferred',
    source: byPattern,
  },
  docSignerInfo: {
    method: 'POST',
    path: '/sign/doc/v1/signer-info/:productCode',
    certainty: 'unknown',
    source: unknown,
  },
} as const satisfies Record<string, WireRow>

/** Name of a call on the REST wire that belongs to a transaction. */
export type RestCall = Exclude<keyof typeof restWire, 'ping'>

/** What a healthy service answers `ping` with. */
export const pong = 'pong'
