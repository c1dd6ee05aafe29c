import type { ProductFamily } from '@kakao-cert/codes'
import type { RestCall } from './restWire.ts'

/** A step of a transaction over REST. */
export type RestStep = 'prepare' | 'request' | 'status' | 'verify' | 'signerInfo'

const sign = {
  prepare: 'prepare',
  request: 'request',
  status: 'status',
  verify: 'verify',
  signerInfo: 'signerInfo',
} as const satisfies Record<RestStep, RestCall>

const doc = {
  prepare: 'docPrepare',
  request: 'docRequest',
  status: 'docStatus',
  verify: 'docVerify',
  signerInfo: 'docSignerInfo',
} as const satisfies Record<RestStep, RestCall>

/**
 * Which call of `restWire` a step of a product is. That K1100, K3100 and K3500 are prepared where this says is public;
 * where the others belong is inferred.
 *
 * @example
 * restWire[restCalls.K3500.prepare].path // '/sign/doc/v1/prepare/:productCode'
 */
export const restCalls: Readonly<Record<ProductFamily, Readonly<Record<RestStep, RestCall>>>> = {
  K1100: sign,
  K1300: sign,
  K1400: sign,
  K2100: sign,
  K2220: sign,
  K3100: doc,
  K3220: sign,
  K3500: doc,
}
