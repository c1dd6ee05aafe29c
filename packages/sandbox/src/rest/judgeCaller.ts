import type { ProductFamily } from '@kakao-cert/codes'
import {
  familyOf,
  restCalls,
  type RestCall,
  type RestStep,
  type RestWireNames,
} from '@kakao-cert/protocol/rest'
import { dealerRestKey } from '../fixtures/dealerRestKey.ts'
import type { FixtureRestApp } from '../fixtures/FixtureRestApp.ts'
import type { RestReason } from './restReasons.ts'

/** Who calls, for which product. */
export interface Caller {
  readonly app: FixtureRestApp
  readonly product: string
  readonly family: ProductFamily
}

type Judgement =
  { readonly ok: true; readonly caller: Caller } | { readonly ok: false; readonly reason: RestReason }

interface Call {
  readonly call: RestCall
  readonly step: RestStep
  readonly product: string
  readonly headers: Headers
  readonly wire: Pick<RestWireNames, 'headers'>
  readonly phase: 'test' | 'production'
  readonly restApps: readonly FixtureRestApp[]
}

const no = (reason: RestReason): Judgement => ({ ok: false, reason })

const keyOf = (header: string | null) => /^KakaoAK (\S+)$/.exec(header ?? '')?.[1]

/**
 * Judges who calls and for which product, before any body is read. When several things are wrong the first of these is
 * answered: keys (E1004), address (E9001), right to the API (E1002), product code (E3002), phase (E1007), right to the
 * product (E3001).
 */
export const judgeCaller = ({ call, step, product, headers, wire, phase, restApps }: Call): Judgement => {
  const key = keyOf(headers.get(wire.headers.institutionKey))
  const app = restApps.find(({ restKey }) => restKey === key)
  if (!app || keyOf(headers.get(wire.headers.dealerKey)) !== dealerRestKey) return no('badKeys')
  if (!app.isAddressRegistered) return no('unregisteredAddress')
  if (!app.hasApiRight) return no('noApiRight')
  const family = familyOf(product)
  if (!family || restCalls[family][step] !== call) return no('unknownProduct')
  if (product.endsWith('T') !== (phase === 'test')) return no('wrongPhase')
  if (!app.products.includes(family)) return no('noProductRight')
  return { ok: true, caller: { app, product, family } }
}
